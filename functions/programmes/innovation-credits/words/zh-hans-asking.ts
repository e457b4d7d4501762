import type { AskingWords } from './words.ts'

export const zhHansAsking: AskingWords = {
  reminder: day => `我们曾于 ${day} 就此事致函，尚未收到答复。未经您答复不会作出任何决定，现再次询问如下。`,
  cameBack: (name, address) =>
    `发给您指导教师 ${name}（${address}）的邮件被退回，该邮箱无法收信。请更正申请，填写可联系到的指导教师，或请办公室更正邮箱。`,
  relieved: {
    'passed-on': successor => `您无需再答复：此问题已转交 ${successor}。`,
    answered: by => `您无需再答复：${by} 已作答复。`,
  },
  over: {
    withdrawn: '您无需再答复：学生已撤回申请。',
    rejected: '您无需再答复：该申请未获通过。',
    revoked: '您无需再答复：该认定已被撤销。',
  },
  changed: student =>
    `您已同意的 ${student} 的申请，其学分此后有变动：可能因办公室更正、规则调整，或该生另有成果一并计算。现结果如下。`,
  changedBack: student => `您已同意的 ${student} 的申请，此前告知的学分变动已恢复为您同意时的结果。`,
  changedFollows:
    '您的同意仍然有效，无需另行处理。如您不再同意，请再次回复当初征询您意见的邮件：在办公室确认之前，以您最后的答复为准；确认之后请与办公室联系。',
  memberHeading: '创新项目获奖的学分分配',
  memberAsk: student =>
    `${student} 提交了小组就以下获奖的学分分配。全体成员同意之前不予认定。请问您是否同意此分配？`,
  shares: '学分分配',
  memberFollows: '如您不同意，该分配不予采用，并请小组另行商定。',
  memberAgree: '同意此分配',
  memberDecline: '不同意',
  thesisHeading: '以项目替代毕业设计（论文）',
  thesisAsk: student =>
    `${student} 希望以下列已结题项目替代毕业设计（论文）。请问其是否达到毕业设计（论文）的标准，学院是否认定？`,
  thesisFollows: '此为单独的问题，创新学分不取决于该答复。',
  thesisYes: '学院认定可替代',
  thesisNo: '学院不认定可替代',
  collegeHeading: '学院认定',
  collegeTeacherAsk: student => `${student} 申请由学院就以下活动认定课程学分。请问按学院细则是否可以认定？`,
  collegeViceDeanAsk: student => `学院相关教师已认定 ${student} 的以下活动。请审核并答复是否确认。`,
}
