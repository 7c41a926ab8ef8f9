namespace Rostrum.Agent.Understanding;

/// <summary>
/// Traditional characters that requests are made of, as their simplified forms, so that phrases need one spelling.
/// </summary>
internal static class Traditional
{
    private const string Pairs =
        "圖图 張张 這这 個个 們们 動动 畫画 視视 頻频 長长 調调 點点 時时 間间 轉转 場场 標标 題题 幀帧 幾几 單单 雙双 後后 來来 對对 換换 與与 為为 從从 邊边 變变 顏颜 "
        + "顯显 錄录 樂乐 聲声 請请 讓让 給给 說说 話话 還还 開开 關关 閉闭 進进 遠远 縮缩 鏡镜 頭头 搖摇 機机 橫横 豎竖 寬宽 滿满 輯辑 裝装 裡里 裏里 齊齐 體体 減减 強强 "
        + "輕轻 溫温 當当 現现 實实 兩两 條条 鐘钟 緩缓 緒绪 節节 絡络 網网 導导 價价 簽签 簡简 複复 製制 刪删 儲储 檔档 傳传 復复 頁页 紅红 綠绿 藍蓝 黃黄 銀银 閃闪 劃划 "
        + "疊叠 擊击 電电 顆颗 膠胶 濾滤 風风 麼么 嗎吗 過过 將将 並并 結结 終终 處处 順顺 夠够 靜静 聽听 氣气 圍围 術术 級级 歡欢 傷伤 爾尔";

    private static readonly Dictionary<char, char> simplified = Pairs
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(pair => pair[0], pair => pair[1]);

    public static char Simplified(char c) => simplified.GetValueOrDefault(c, c);
}
