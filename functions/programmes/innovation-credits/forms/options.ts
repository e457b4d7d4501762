/** What can be chosen in the forms: the law's word for each, and how the form prints it. */
export const competitionLevels = {
  university: 'University',
  provincial: 'Provincial',
  municipal: 'Municipal (Shanghai)',
  ministerial: 'Ministerial',
  national: 'National',
  international: 'International',
  regional: 'Regional round',
  other: 'Other: non-academic organisation or industry association',
} as const

export const entryKinds = { team: 'Team', individual: 'Individual' } as const

export const paperIndexes = {
  sci: 'SCI',
  ei: 'EI',
  'core-journal': 'Core journal',
  'authoritative-newspaper': 'Authoritative newspaper',
  'other-journal': 'Other journal',
} as const

export const paperStates = {
  published: 'Published, in print or online with a DOI',
  accepted: 'Accepted, not yet published',
} as const

export const patentRights = {
  invention: 'Invention patent',
  'utility-model': 'Utility model',
  design: 'Design',
  'software-copyright': 'Software copyright',
} as const

export const patentOffices = {
  CN: 'China (CNIPA)',
  US: 'United States (USPTO)',
  EP: 'Europe (EPO)',
  JP: 'Japan (JPO)',
  other: 'Another office',
} as const

export const patentStates = { granted: 'Granted', filed: 'Filed, not yet granted' } as const

export const projectLevels = {
  national: 'National',
  municipal: 'Municipal (Shanghai)',
  sitp: 'University (SITP)',
  research: 'Research project',
} as const

export const projectStates = {
  completed: 'Completed',
  'in-progress': 'In progress',
  terminated: 'Terminated',
} as const

export const projectAwards = {
  'moe-typical-case': 'Typical case of the Ministry of Education',
  'shanghai-outstanding-case': 'Outstanding case of Shanghai municipal projects',
  sitp: 'SITP prize',
} as const

export const yesOrNo = { yes: 'Yes', no: 'No' } as const

/** The word behind a printed option; the word itself is understood too. */
export function optionOf<Word extends string>(
  options: Readonly<Record<Word, string>>,
  printed: string,
): Word | undefined {
  const wanted = printed.trim().toLowerCase()
  const words: readonly string[] = Object.keys(options)
  return words.find(
    (word): word is Word =>
      isWordOf(options, word) && (word.toLowerCase() === wanted || options[word].toLowerCase() === wanted),
  )
}

function isWordOf<Word extends string>(options: Readonly<Record<Word, string>>, word: string): word is Word {
  return Object.hasOwn(options, word)
}
