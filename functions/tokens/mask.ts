import { signatureForm } from './signature.ts'

/** `ada@uni.example` → `a•••@uni.example`: its owner knows it, nobody else learns it. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '•••' : `${address.charAt(0)}•••${address.slice(at)}`
}

const { character, length } = signatureForm
/** A mail program may have broken the line within a token, and quoted the rest. */
const lineBreak = '(?:=?\\r?\\n[ \\t>]*)?'
const broken = `${character}(?:${lineBreak}${character}){${length - 1}}(?![a-z0-9])`
/** `.inv3.` of an address, `.inv3.t0abcd.` of a link; the signature is what follows. */
const afterQuestion = new RegExp(`(\\.[a-z]{1,12}[0-9]{1,6}\\.(?:[0-9a-z]{1,8}\\.)?)${broken}`, 'giu')
/** Torn from its question; without a digit it could be a word of so many letters after a full stop. */
const alone = new RegExp(`\\.(?=[a-z]*[2-7])${character}{${length}}(?![a-z0-9])`, 'giu')

/** Takes the signatures of links and reply addresses out of a text: with them it is no key to anything. */
export function maskSignatures(text: string): string {
  return text.replaceAll(afterQuestion, '$1•••').replaceAll(alone, '.•••')
}

const address = /[^\s@<>"'(),;:]+@[a-z0-9.-]+/giu

/** For logs: signatures taken out and addresses masked, wherever they stand in the text. */
export function maskSecrets(text: string): string {
  return maskSignatures(text).replaceAll(address, maskAddress)
}
