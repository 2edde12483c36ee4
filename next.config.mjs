/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // The same for all instances that were built from the same sources; see server/read-build.ts.
  generateBuildId: async () =>
    (await import('./server/cli/fingerprint.mjs')).fingerprint().slice(0, 20),
  serverExternalPackages: ['@node-rs/argon2', '@napi-rs/canvas', 'pg', 'pino'],
}
