import type { PageWords } from './words.ts'

export const zhHans: PageWords = {
  takenFor: (name, maskedAddress) => `您正以 ${name}（${maskedAddress}）的身份回复。`,
  viewedAs: (name, maskedAddress) => `本页是为 ${name}（${maskedAddress}）开设的。`,
  notMe: {
    title: '我不是这个人',
    text: '请不要在此作答，目前尚未作出任何决定。请按下此按钮告知办公室，并将邮件删除。请勿转发链接，持有链接的人都能以该人士的名义行事。',
    send: '告知办公室：不是我',
    told: {
      title: '谢谢，办公室已收到通知',
      text: '尚未作出任何决定。办公室会查明邮箱，您无须再做任何事，请将邮件删除。',
    },
  },
  yourAnswer: '您的回复',
  hours: '您确认的学时',
  hoursHint: '请填数字，例如 36 或 36.5；没有要填写的学时请留空。',
  comment: '意见（可不填）',
  commentHint: longest => `最多 ${longest} 字，会与您的回复一并保存。`,
  send: '提交回复',
  answeredBefore: (answer, when) => `您已于 ${when} 回复“${answer}”。现在提交的内容会再加上去。`,
  problems: {
    title: '尚未记录任何内容',
    decision: '请选择一个回复。',
    hours: '学时请填数字，例如 36 或 36.5，或留空。',
    comment: longest => `请将意见缩短到 ${longest} 字以内。`,
    shownTooLongAgo: '页面内容传送不完整，请确认您的回复后再提交一次。',
  },
  recorded: {
    title: '已记录您的回复',
    answer: '回复',
    comment: '意见',
    when: '记录时间',
    held: '进行下一步之前，办公室会先查看本案；如有需要会与您联系。若这不是您的意思，请直接回信告诉我们。',
    next: '您不需要再做任何事。若这不是您的意思，请直接回信告诉我们。',
  },
  answered: {
    title: '您已经回复过了',
    text: (answer, when) => `您已于 ${when} 回复“${answer}”。若这不是您的意思，请直接回信告诉我们。`,
  },
  askedAnew: {
    title: '已有较新的问题',
    text: '这封邮件所问的内容之后已有变更，对它的回复不再适用。请回复较新的问题。',
    link: '打开较新的问题',
  },
  closed: {
    title: '不需要再回复',
    text: '这个问题已经处理完毕。谢谢您查看，您不需要做任何事。',
  },
  decisions: { agree: '同意', decline: '不同意', pass: '通过', fail: '不通过', return: '退回修改' },
  links: {
    malformed: {
      title: '链接不完整',
      text: '邮件程序有时会把长链接截断。请重新打开邮件并按下其中的链接，或复制完整的链接。尚未作出任何决定。',
    },
    forged: {
      title: '链接无效',
      text: '链接在途中被改动，或是为已不再登记的邮箱所制作。请打开我们发给您的最新邮件，使用其中的链接。尚未作出任何决定。',
    },
    expired: {
      title: '链接已过期',
      text: '链接只在一段时间内有效。请使用较新邮件中的链接，或直接回信，办公室会协助您。尚未作出任何决定。',
    },
  },
  status: {
    shownAt: when => `截至 ${when}。`,
    waits: {
      title: '等待您确认',
      text: '这份表单来自并非您登记的邮箱。我们已发邮件到您登记的邮箱询问是否为您本人填写，您确认之后才会处理。',
    },
    nothing: {
      title: '目前没有可显示的内容',
      text: '目前没有这个编号的案件。若您刚提交表单，请过几分钟再看。',
    },
  },
  notShared: {
    title: '此文件无法在此显示',
    text: '学生未将文件分享给知道链接的人，或文件过大。您可以到原处打开，或退回报告请学生处理。',
    link: '到原处打开',
  },
  unavailable: {
    title: '请过几分钟再试',
    text: '目前无法连上办公室的表格。没有记录或丢失任何内容，链接仍然有效。',
  },
  fault: {
    title: '系统发生问题',
    text: '我们无法显示或记录任何内容，问题已留下记录。请稍后再试，或直接回信。',
  },
  notTaken: {
    title: '无法接受这项内容',
    text: '发送到本页的内容与表单不符。请重新打开邮件中的链接。尚未作出任何决定。',
  },
}
