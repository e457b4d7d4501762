import type { PageWords } from './words.ts'

export const en: PageWords = {
  takenFor: (name, maskedAddress) => `You are answering as ${name} (${maskedAddress}).`,
  viewedAs: (name, maskedAddress) => `This page was made for ${name} (${maskedAddress}).`,
  notMe: {
    title: 'That is not me',
    text: 'Then please answer nothing here; nothing has been decided. Tell the office with this button, and delete the letter. Do not pass the link on: whoever holds it can act in that person’s name.',
    send: 'Tell the office that it is not me',
    told: {
      title: 'Thank you, the office has been told',
      text: 'Nothing has been decided. The office will look up the address; there is nothing more for you to do. Please delete the letter.',
    },
  },
  yourAnswer: 'Your answer',
  hours: 'Hours you confirm',
  hoursHint: 'A number, for example 36 or 36.5. Leave it empty if you have none to state.',
  comment: 'Comment (optional)',
  commentHint: longest => `At most ${longest} characters. It is kept with your answer.`,
  send: 'Send my answer',
  answeredBefore: (answer, when) =>
    `You have already answered “${answer}” on ${when}. What you send now is added to it.`,
  problems: {
    title: 'Nothing has been recorded yet',
    decision: 'Please choose one of the answers.',
    hours: 'Please give the hours as a number, for example 36 or 36.5, or leave the field empty.',
    comment: longest => `Please shorten the comment to ${longest} characters.`,
    shownTooLongAgo:
      'This page did not come through whole. Please look at your answer and send it once more.',
  },
  recorded: {
    title: 'Your answer is recorded',
    answer: 'Answer',
    comment: 'Comment',
    when: 'Recorded',
    held: 'The office will look at this case before the next step, and will write to you if it needs anything. If it is not what you meant, reply to the letter and say so.',
    next: 'There is nothing more to do. If it is not what you meant, reply to the letter and say so.',
  },
  answered: {
    title: 'You have answered this already',
    text: (answer, when) =>
      `You answered “${answer}” on ${when}. If it is not what you meant, reply to the letter and say so.`,
  },
  askedAnew: {
    title: 'There is a newer question',
    text: 'What this letter asked about has changed since, so an answer to it would no longer fit. Please answer the newer question.',
    link: 'Open the newer question',
  },
  closed: {
    title: 'No answer is needed any more',
    text: 'This question has been settled meanwhile. Thank you for looking at it; there is nothing to do.',
  },
  decisions: {
    agree: 'Agree',
    decline: 'Decline',
    pass: 'Pass',
    fail: 'Fail',
    return: 'Return for correction',
  },
  links: {
    malformed: {
      title: 'This link is not complete',
      text: 'Mail programs sometimes break long links. Please open the letter again and press the link there, or copy the whole of it. Nothing has been decided.',
    },
    forged: {
      title: 'This link is not valid',
      text: 'It was changed on its way, or made for an address that is no longer registered. Please open the newest letter you have from us and use the link there. Nothing has been decided.',
    },
    expired: {
      title: 'This link has expired',
      text: 'It was open for a limited time. Please use the link of a newer letter, or reply to the letter and the office will help. Nothing has been decided.',
    },
  },
  status: {
    shownAt: when => `As of ${when}.`,
    waits: {
      title: 'Waits for your confirmation',
      text: 'This response came from an address that is not your registered one. A letter to your registered address asks whether it was you; it is taken up once you say so.',
    },
    nothing: {
      title: 'Nothing to show yet',
      text: 'There is no case of this number at present. If you have just sent the form, look again in a few minutes.',
    },
  },
  notShared: {
    title: 'This file cannot be shown here',
    text: 'The student has not shared it with everybody who has the link, or it is too large. You can try to open it at its own place, or return the report and ask for it.',
    link: 'Open it at its own place',
  },
  unavailable: {
    title: 'Please try again in a few minutes',
    text: 'The office’s workbook cannot be reached at the moment. Nothing has been recorded or lost; the link stays good.',
  },
  fault: {
    title: 'Something went wrong on our side',
    text: 'We could not show or record anything. The fault has been written down. Please try again later, or reply to the letter instead.',
  },
  notTaken: {
    title: 'This could not be taken',
    text: 'What was sent to this page is not what its form sends. Please open the link of your letter again. Nothing has been decided.',
  },
}
