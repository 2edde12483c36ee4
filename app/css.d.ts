/** Style sheets are imported for their effect; the bundler handles them. */
declare module '*.css'
declare module '@fontsource-variable/inter'
declare module '@fontsource-variable/noto-sans'
