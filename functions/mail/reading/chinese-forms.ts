/** Characters of the word lists and around them, each followed by its simplified form. */
const pairs = `
擔担 導导 師师 學学 會会 實实 習习 認认 證证 審审 閱阅 議议 論论 講讲 題题 條条 課课 術术 創创 專专 業业 報报 結结
過过 評评 時时 間间 數数 個个 鐘钟 點点 總总 計计 為为 爲为 這这 們们 來来 對对 於于 說说 請请 謝谢 歡欢 樂乐 願愿 現现
謹谨 經经 准准 許许 應应 該该 當当 無无 沒没 問问 發发 還还 給给 與与 補补 規规 則则 讓让 見见 諒谅 錯错 誤误 難难 礙碍
絕绝 駁驳 決决 廢废 順顺 頌颂 啟启 啓启 復复 係是 嘅的 冇没 辦办 貴贵 觀观 雖虽 儘尽 暫暂 後后 從从 開开 關关 電电 話话
郵邮 轉转 聯联 絡络 繫系 兩两 聽听 寫写 讀读 樣样 動动 勞劳 煩烦 將将 須须 需需 滿满 額额 員员 標标 準准 備备 齊齐 達达
遲迟 邊边 屬属 確确 驗验 訂订 簽签 職职 歸归 檔档 錄录 註注 單单 緩缓 擬拟 卻却 預预 號号 種种 類类 並并 幾几 張张 榮荣
體体 優优 異异 納纳 辭辞 餘余 繼继 續续 處处 畢毕 畫画 劃划 團团 機机 構构 適适 獲获 協协 夠够 節节 週周 隨随 視视 試试
討讨 誰谁 嗎吗 麼么 詢询 訊讯 進进 場场 顧顾 簡简 選选 級级 長长 頭头 親亲 別别 變变 級级 勝胜 傾倾 綜综 覺觉 猶犹 慮虑
壹一 貳二 贰二 叁三 肆四 伍五 陸六 陆六 柒七 捌八 玖九 拾十
換换 茲兹 覆复 約约 僅仅 屆届 權权 據据 勵励 遠远 極极 參参 際际 終终 較较 雙双 顯显 執执 帶带 輔辅 贊赞 擇择 緣缘 訪访 囉啰 鑒鉴 鈞钧 項项 憑凭 質质 領领 賜赐 覽览 維维 舊旧 銷销
測测 範范 內内 縮缩 減减 刪删 剛刚 愛爱 踐践 興兴 頁页 書书 傳传 幫帮 編编 談谈 細细 務务 統统 況况 詳详 績绩 諾诺 資资 記记
禮礼 語语 線线 強强 豈岂 隊队 喲哟 羅罗 繳缴 紀纪 逕迳 徑径 費费 遺遗 欄栏 國国 戶户 載载 裝装 組组 織织 鏈链 釣钓 魚鱼 擊击
負负 責责 義义 設设 險险 讚赞 嘗尝
`

const simplified: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split(/\s+/u)
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
)

/** Chinese text in the forms that the word lists are written in: simplified, Cantonese words as Mandarin. */
export function simplifiedForm(text: string): string {
  const mandarin = text
    .replace(/唔該/gu, '谢谢')
    .replaceAll('唔', '不')
    .replace(/[參参](?=[拾佰十百])|(?<=[拾佰十百])[參参]/gu, '三')
    .replace(/[妳您]/gu, '你')
  return Array.from(mandarin, character => simplified.get(character) ?? character).join('')
}
