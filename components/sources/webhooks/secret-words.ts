/** The address of a webhook with its secret, which is known this once. */
export function addressWithSecret({ url, secret }: { url: string; secret: string }) {
  return {
    label: 'Address',
    hint: 'It is shown this once: whoever has it can send answers. Paste it into the program that sends.',
    value: `${url}/${secret}`,
  }
}
