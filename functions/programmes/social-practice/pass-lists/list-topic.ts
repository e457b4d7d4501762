/** The topic of letters about one semester's list of passing students. */
export const listTopic = (semester: string): string => `pass-list ${semester}`
