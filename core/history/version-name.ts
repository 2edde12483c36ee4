import { z } from 'zod'

/** What a version may be called. */
export const VersionName = z
  .string()
  .trim()
  .min(1, 'Enter a name.')
  .max(100, 'Use at most 100 characters.')
