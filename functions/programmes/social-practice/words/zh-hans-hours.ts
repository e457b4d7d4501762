import type { HourWords } from './words.ts'

export const hours: HourWords = {
  problems: {
    'no-length': typed => (typed === '' ? '未填时数' : `时数“${typed}”不是大于 0 的时数`),
    'longer-than-its-days': typed => `时数“${typed}”超过每日 24 小时`,
    'no-day': typed => (typed === '' ? '未填日期' : `日期“${typed}”不存在`),
    'day-to-come': typed => `日期“${typed}”尚未到来；若日期无误，自该日起计入`,
    'no-period': typed => `最后一日“${typed}”不存在或早于第一日`,
    undecided: typed => (typed === '' ? '未填类别' : `“${typed}”须经办公室改列类别后才计入`),
    unverified: () => '校内社团时数尚未经学生事务处认证',
    'without-proof': () => '没有公部门证明',
    repeated: typed => `与 ${typed} 的日期、类别、时数及依据相同，两条只计一次`,
    'unknown-number': typed => `所更正的“${typed}”不是本计划较早的时数记录`,
  },
  entry: (number, problems) => `${number}：${problems.join('；')}。`,
  mendRepeated:
    '若同日确有两件时数相同的工作：请以其中一条的编号重新填写，时数填两件合计。若为同一件工作，无须处理。',
  mendNumber:
    '编号有误：请以正确的编号重新填写；若并非更正，请将编号留空。编号有误的记录可以保留，不予计入。',
}
