import type { OutgoingMail } from '../../functions/ports.ts'

/** A letter as the house writes them, to a person whose name no ASCII holds. */
export const letterToSend: OutgoingMail = {
  letter: 'L0123456789abcde',
  workbook: 'the-workbook',
  messageId: '<L0123456789abcde@reply.university.example>',
  to: { address: 'lin@university.example', name: '林美玲 (教授)' },
  replyTo: 'r+sp-0007.s1.aabcdefghijklmnop@reply.university.example',
  bounceTo: 'b+sp.l0123456789abcde.aabcdefghijklmnop@reply.university.example',
  subject: '[SP-0007] 指導邀請 · 邀請您擔任指導老師，並於課程系統確認（社會實踐）',
  text: '林美玲 您好：\n\n.一行以點開頭\n請回覆「同意」。\n',
  html: '<p>林美玲 您好：</p><p>請回覆「同意」。</p>',
  headers: {
    References: '<sp-0007.invitation@reply.university.example>',
    'Auto-Submitted': 'auto-generated',
  },
}
