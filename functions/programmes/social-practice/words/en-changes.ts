import type { ChangeLead, Words } from './words.ts'

const quoted = (words: string): string => (words.trim() === '' ? '' : ` ${words.trim()}`)

export const changeLeads: Pick<Words['leads'], ChangeLead> = {
  'invitation-taken-back': ({ student, topic }) =>
    `${student} takes back the invitation to supervise “${topic}”. You need not answer; what was asked before is closed.`,
  'supervision-ended': ({ student, topic }) =>
    `You do not supervise the project “${topic}” of ${student} any more; another teacher will be asked. You need not do anything. Thank you.`,
  'invitation-over': ({ student, topic }) =>
    `The project “${topic}” of ${student} does not go on. You need not do anything; what was asked before is closed.`,
  'supervisor-taken-back': ({ teacher }) =>
    `You have taken back the invitation to ${teacher}, who has been told. Hours and reports stay. You can name another teacher.`,
  'supervisor-released': ({ teacher, words }) =>
    `${teacher} does not supervise your project any more.${quoted(words)} Hours and reports stay. Please name another teacher.`,
  'supervisor-gone': ({ teacher }) =>
    `${teacher} does not teach at the university any more. Hours and reports stay. Please name another teacher; a report that is in goes to them by itself.`,
  'asks-other-supervisor': ({ teacher }) =>
    `You ask for another supervisor than ${teacher}, who has agreed. The office decides; until then nothing changes.`,
  'project-withdrawn': ({ topic }) =>
    `You have withdrawn your project “${topic}”. Everybody who was asked about it is told. Your entries are kept; to take it up again, send the proposal again with its number.`,
  'change-too-late': () =>
    `Your project has been evaluated; it cannot be withdrawn, and its supervisor cannot change any more. Nothing has changed. Please ask the office if something is wrong.`,
  'change-unclear': () =>
    `Your entry does not say what is to be taken back or left. Nothing has changed. Please send it again and choose one.`,
  'left-group': ({ topic, case: key }) =>
    `You have left the group of “${topic}” (${key}); its members are told. A project of your own and your hours stay yours.`,
  'group-member-left': ({ topic, own }) => `The group of “${topic}” has changed. These have left it: ${own}.`,
  'group-withdrawn': ({ topic }) =>
    `You have withdrawn the group proposal “${topic}”. Its participants are told. Proposals that are approved already go on.`,
  'group-withdrawn-member': ({ topic, student, case: key }) =>
    `${student} has withdrawn the group proposal “${topic}” (${key}), which names you. Your own proposal goes on if it is approved; otherwise send one without the group’s number.`,
}
