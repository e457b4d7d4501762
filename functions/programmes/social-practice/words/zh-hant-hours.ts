import type { HourWords } from './words.ts'

export const hours: HourWords = {
  problems: {
    'no-length': typed => (typed === '' ? '未填時數' : `時數「${typed}」不是大於 0 的時數`),
    'longer-than-its-days': typed => `時數「${typed}」超過每日 24 小時`,
    'no-day': typed => (typed === '' ? '未填日期' : `日期「${typed}」不存在`),
    'day-to-come': typed => `日期「${typed}」尚未到來；若日期無誤，自該日起採計`,
    'no-period': typed => `最後一日「${typed}」不存在或早於第一日`,
    undecided: typed => (typed === '' ? '未填類別' : `「${typed}」須經辦公室改列類別後才採計`),
    unverified: () => '校內社團時數尚未經學生事務處認證',
    'without-proof': () => '沒有公部門證明',
    repeated: typed => `與 ${typed} 的日期、類別、時數及依據相同，兩筆只計一次`,
    'unknown-number': typed => `所更正的「${typed}」不是本計畫較早的時數紀錄`,
  },
  entry: (number, problems) => `${number}：${problems.join('；')}。`,
  mendRepeated:
    '若同日確有兩件時數相同的工作：請以其中一筆的編號重新填寫，時數填兩件合計。若為同一件工作，無須處理。',
  mendNumber:
    '編號有誤：請以正確的編號重新填寫；若並非更正，請將編號留白。編號有誤的紀錄可以保留，不予採計。',
}
