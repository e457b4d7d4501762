/**
 * Text from bytes whose declared charset may be wrong, missing or unknown to Node. iconv-lite is loaded
 * only when Node's own decoder cannot be trusted: for Big5, whose Hong Kong characters it lacks, and UTF-7.
 */
export async function decodeText(bytes: Uint8Array, declared?: string): Promise<string> {
  const charset = canonicalCharset(declared)
  const utf8 = strictUtf8(bytes)
  if (utf8 !== undefined && !isSevenBitCharset(charset) && (charset !== undefined || isUnescaped(bytes))) {
    if (charset === 'utf-8' || charset === undefined || isTelling(utf8, bytes)) return withoutMark(utf8)
  }
  if (charset === undefined || charset === 'us-ascii') return guessed(bytes)
  if (charset === 'hz-gb-2312') return decodeHz(bytes)
  if (charset.startsWith('big5') || charset === 'utf-7') return withIconv(bytes, charset)
  const text = withDecoder(bytes, charset)
  return text === undefined || isDoubtful(text) ? better(text, await guessed(bytes)) : text
}

const aliases: ReadonlyMap<string, string> = new Map([
  ['utf8', 'utf-8'],
  ['ascii', 'us-ascii'],
  ['cp936', 'gb18030'],
  ['ms936', 'gb18030'],
  ['windows-936', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['gb-2312', 'gb18030'],
  ['gb_2312-80', 'gb18030'],
  ['cn-gb', 'gb18030'],
  ['euc-cn', 'gb18030'],
  ['cp950', 'big5'],
  ['ms950', 'big5'],
  ['windows-950', 'big5'],
  ['cn-big5', 'big5'],
  ['chinesebig5', 'big5'],
  ['hkscs', 'big5-hkscs'],
  ['hz', 'hz-gb-2312'],
  ['unicode-1-1-utf-7', 'utf-7'],
  ['utf7', 'utf-7'],
])

function canonicalCharset(declared: string | undefined): string | undefined {
  const name = declared
    ?.trim()
    .toLowerCase()
    .replace(/^["']|["']$|^x-(?=gbk|big5|euc)/gu, '')
  if (name === undefined || /^(?:|unknown|unknown-8bit|x-unknown|default|8bit|binary|none)$/u.test(name)) {
    return undefined
  }
  return aliases.get(name) ?? name
}

/** Charsets whose bytes are all ASCII, so that valid UTF-8 says nothing. */
function isSevenBitCharset(charset: string | undefined): boolean {
  return charset === 'hz-gb-2312' || charset === 'utf-7' || (charset?.startsWith('iso-2022-') ?? false)
}

function isUnescaped(bytes: Uint8Array): boolean {
  return !bytes.includes(0x1b)
}

/** Bytes beyond ASCII that are valid UTF-8 and give CJK text are UTF-8, whatever was declared. */
function isTelling(utf8: string, bytes: Uint8Array): boolean {
  return (
    utf8.length < bytes.length &&
    /[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]|[\u{20000}-\u{3FFFF}]/u.test(utf8)
  )
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/u, '')
}

function withDecoder(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return undefined
  }
}

async function withIconv(bytes: Uint8Array, charset: string): Promise<string> {
  const { default: iconv } = await import('iconv-lite')
  return iconv.decode(Buffer.from(bytes), charset.startsWith('big5') ? 'big5-hkscs' : charset)
}

/** Without a usable label: UTF-8, then the Chinese charset under which the text reads better, then Latin. */
async function guessed(bytes: Uint8Array): Promise<string> {
  const utf8 = strictUtf8(bytes)
  if (utf8 !== undefined)
    return withoutMark(bytes.includes(0x1b) ? new TextDecoder('iso-2022-jp').decode(bytes) : utf8)
  const simplified = new TextDecoder('gb18030').decode(bytes)
  const traditional = await withIconv(bytes, 'big5')
  const chinese = better(simplified, traditional)
  return isDoubtful(chinese) ? new TextDecoder('windows-1252').decode(bytes) : chinese
}

const everyday = /[的是不在有我一了人這这同意通過过時时數数老師师生學学您好謝谢請请可以導导]/gu

function better(one: string | undefined, other: string): string {
  if (one === undefined) return other
  return worth(other) > worth(one) ? other : one
}

function worth(text: string): number {
  return (text.match(everyday)?.length ?? 0) - 20 * (text.match(/[\uFFFD\uE000-\uF8FF]/gu)?.length ?? 0)
}

function isDoubtful(text: string): boolean {
  return /[\uFFFD\uE000-\uF8FF]/u.test(text)
}

/** HZ (RFC 1843): between `~{` and `~}` two ASCII characters stand for one of GB 2312. */
function decodeHz(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/~(?:\{([^~\n]*)(?:~\}|$)|~|\n)/gmu, (whole: string, pairs: string | undefined) => {
    if (pairs === undefined) return whole === '~~' ? '~' : ''
    const raised = Uint8Array.from(pairs, character => character.charCodeAt(0) | 0x80)
    return new TextDecoder('gb18030').decode(raised)
  })
}
