import { prepareClient } from './build.mjs'

/** `npm run generate`: the database client alone, for type checks and editors before any start. */
await prepareClient((text) => console.log(`  ${text} …`), { force: true })
