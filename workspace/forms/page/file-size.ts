/** 14 → `14 byte`, 1536 → `1.5 kB`, 10485760 → `10 MB`; the page's script says it the same way. */
export function fileSize(bytes: number): string {
  const unit = bytes < 1024 ? 'byte' : bytes < 1024 ** 2 ? 'kilobyte' : 'megabyte'
  const size = { byte: 1, kilobyte: 1024, megabyte: 1024 ** 2 }[unit]
  return new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / size)
}
