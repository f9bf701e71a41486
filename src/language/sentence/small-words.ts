/** Words of a sentence that name nobody, folded: what stands around a command and a name. */
export const SMALL_WORDS: readonly string[] = [
  'a an the of for to from in on at by with and or is are was be it this that these those my our your their all any',
  'some please pls can could would will should i we you they me us want wants need needs like show see view open',
  'display list find look up check search give tell about customer customers client clients do does have has how many',
  'much what which where when there here now not no ok thanks thank day days date number id status page next last',
  'の を で と に は が へ や か も から まで より について する した して します しました したい たい ください 下さい',
  'お願い 願い 見せて 見せ 見たい 見る 表示 確認 一覧 教えて 検索 探して 探し 顧客 さん 様 分 全部 全て すべて です ます',
  '的 了 嗎 呢 吧 請 幫 我 幫我 要 想 給 將 把 在 是 有 和 與 及 查看 檢視 看 顯示 打開 開啟 查詢 列出 搜尋 找 客戶 所有 目前 編號 號碼 番号',
].flatMap((line) => line.split(' '));
