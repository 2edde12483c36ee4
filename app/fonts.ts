/**
 * The fonts of every script that we promise, out of packages: no page asks
 * another host for one. A browser fetches only the subsets that a text needs.
 */
import '@fontsource-variable/inter'
import '@fontsource-variable/noto-sans'
import '@fontsource/noto-sans-bengali/400.css'
import '@fontsource/noto-sans-bengali/600.css'
import '@fontsource/noto-nastaliq-urdu/400.css'
import '@fontsource/noto-nastaliq-urdu/700.css'
