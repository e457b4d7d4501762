/** `ada@uni.example` → `a•••@uni.example`: its owner knows it, nobody else learns it. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '•••' : `${address.charAt(0)}•••${address.slice(at)}`
}

const address = /[^\s@<>"'(),;:]+@[a-z0-9.-]+/giu
const signature = /\.[a-z2-7]{17}\b/giu

/** For logs: addresses masked and signatures of links and reply addresses taken out, wherever they stand in the text. */
export function maskSecrets(text: string): string {
  return text.replaceAll(signature, '.•••').replaceAll(address, maskAddress)
}
