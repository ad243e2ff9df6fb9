using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words and phrases for yes, no and neither in one language; longer phrases win over the words in them.</summary>
internal sealed class YesNoWords
{
    private static readonly FrozenDictionary<string, YesNoWords> Languages = new Dictionary<string, YesNoWords>
    {
        ["en"] = new(
            ["yes", "yea", "yeah", "yep", "yup", "ya", "y", "sure", "ok", "okay", "yes please", "of course", "correct", "right", "true", "exactly", "affirmative", "agree", "i do", "i am", "definitely", "absolutely", "please do", "go ahead", "no problem", "why not", "👍", "👌", "✅"],
            ["no", "nope", "nah", "nay", "n", "not", "no way", "no thanks", "no thank you", "never", "negative", "wrong", "incorrect", "false", "disagree", "don't", "dont", "not really", "not at all", "of course not", "absolutely not", "definitely not", "i do not", "i don t", "i am not", "don t", "👎", "❌"],
            ["not sure", "unsure", "maybe", "perhaps", "don t know", "dont know", "do not know", "no idea", "not certain", "not right", "not correct", "not true", "not wrong", "not false"]),
        ["de"] = new(
            ["ja", "jep", "jo", "klar", "sicher", "natürlich", "gerne", "genau", "richtig", "stimmt", "ok", "okay", "jawohl", "auf jeden fall", "kein problem", "👍", "👌", "✅"],
            ["nein", "nee", "nö", "ne", "nicht", "niemals", "falsch", "auf keinen fall", "auf gar keinen fall", "nein danke", "natürlich nicht", "stimmt nicht", "👎", "❌"],
            ["nicht sicher", "unsicher", "vielleicht", "weiß nicht", "weiss nicht", "keine ahnung", "weiß ich nicht", "weiss ich nicht", "nicht falsch"]),
        ["fr"] = new(
            ["oui", "ouais", "ouaip", "d accord", "ok", "bien sûr", "bien sur", "exact", "exactement", "certainement", "volontiers", "vrai", "pas de problème", "👍", "👌", "✅"],
            ["non", "nan", "pas", "jamais", "faux", "pas du tout", "non merci", "bien sûr que non", "pas d accord", "👎", "❌"],
            ["pas sûr", "pas sûre", "pas sur", "peut être", "sais pas", "aucune idée"]),
        ["es"] = new(
            ["sí", "si", "claro", "vale", "ok", "de acuerdo", "por supuesto", "correcto", "exacto", "cierto", "seguro", "👍", "👌", "✅"],
            ["no", "nunca", "jamás", "falso", "incorrecto", "claro que no", "por supuesto que no", "no gracias", "para nada", "👎", "❌"],
            ["no sé", "no se", "quizás", "quizá", "tal vez", "no estoy seguro", "no estoy segura", "ni idea"]),
        ["pt"] = new(
            ["sim", "claro", "ok", "certo", "com certeza", "isso", "exato", "correto", "verdade", "👍", "👌", "✅"],
            ["não", "nao", "nunca", "jamais", "errado", "falso", "claro que não", "não obrigado", "não obrigada", "👎", "❌"],
            ["não sei", "nao sei", "talvez", "não tenho certeza", "sei lá"]),
        ["it"] = new(
            ["sì", "si", "certo", "ok", "va bene", "esatto", "giusto", "d accordo", "certamente", "vero", "👍", "👌", "✅"],
            ["no", "non", "mai", "falso", "sbagliato", "certo che no", "no grazie", "assolutamente no", "👎", "❌"],
            ["non so", "non lo so", "forse", "non sono sicuro", "non sono sicura", "boh"]),
        ["nl"] = new(
            ["ja", "jawel", "jep", "zeker", "ok", "oké", "natuurlijk", "klopt", "juist", "graag", "goed", "geen probleem", "👍", "👌", "✅"],
            ["nee", "neen", "niet", "nooit", "fout", "onjuist", "nee bedankt", "natuurlijk niet", "zeker niet", "👎", "❌"],
            ["niet zeker", "misschien", "weet niet", "weet ik niet", "weet het niet", "geen idee"]),
        ["sv"] = new(
            ["ja", "jo", "japp", "visst", "absolut", "ok", "okej", "precis", "självklart", "stämmer", "gärna", "👍", "👌", "✅"],
            ["nej", "nä", "nix", "inte", "aldrig", "fel", "absolut inte", "självklart inte", "nej tack", "👎", "❌"],
            ["inte säker", "kanske", "vet inte", "vet ej", "ingen aning"]),
        ["tr"] = new(
            ["evet", "tabii", "tabi", "tamam", "olur", "elbette", "doğru", "kesinlikle", "ok", "👍", "👌", "✅"],
            ["hayır", "hayir", "yok", "olmaz", "asla", "yanlış", "değil", "istemiyorum", "👎", "❌"],
            ["emin değilim", "belki", "bilmiyorum", "bilmem"]),
        ["bg"] = new(
            ["да", "ок", "добре", "разбира се", "точно", "вярно", "сигурно", "👍", "👌", "✅"],
            ["не", "никога", "грешно", "невярно", "не благодаря", "👎", "❌"],
            ["не знам", "може би", "не съм сигурен", "не съм сигурна"]),
        ["hi"] = new(
            ["हां", "हाँ", "जी", "जी हां", "जी हाँ", "ठीक है", "ठीक", "बिल्कुल", "सही", "ok", "👍", "👌", "✅"],
            ["नहीं", "नही", "जी नहीं", "मत", "कभी नहीं", "गलत", "बिल्कुल नहीं", "👎", "❌"],
            ["पता नहीं", "शायद", "नहीं पता", "मालूम नहीं"]),
        ["zh"] = new(
            ["是", "是的", "对", "好", "好的", "可以", "没错", "没问题", "当然", "嗯", "要", "👍", "👌", "✅"],
            ["不", "否", "不是", "没有", "不对", "不要", "不行", "不可以", "错", "不好", "👎", "❌"],
            ["不知道", "不确定", "不清楚", "也许", "可能", "是不是", "是否"]),
        ["ja"] = new(
            ["はい", "ええ", "うん", "そうです", "もちろん", "いいですよ", "お願いします", "了解", "👍", "👌", "✅"],
            ["いいえ", "いや", "違う", "違います", "ちがいます", "ううん", "結構です", "ない", "ません", "👎", "❌"],
            ["わからない", "わかりません", "分からない", "分かりません", "知らない", "知りません", "たぶん", "多分", "かも"]),
        ["ko"] = new(
            ["예", "네", "응", "그래", "그래요", "맞아요", "맞습니다", "좋아요", "물론", "물론이죠", "ok", "👍", "👌", "✅"],
            ["아니요", "아니오", "아니", "아뇨", "아닙니다", "아니에요", "싫어요", "절대", "👎", "❌"],
            ["모르겠어요", "몰라요", "모르겠습니다", "아마", "아마도", "글쎄요"]),
    }.ToFrozenDictionary();

    private readonly Dictionary<string, List<(string[] Words, Meaning Meaning)>> _phrases = [];

    private YesNoWords(string[] yes, string[] no, string[] unsure)
    {
        Add(yes, Meaning.Yes);
        Add(no, Meaning.No);
        Add(unsure, Meaning.Unsure);
    }

    /// <summary>The words of a culture's language, or null if they are not known.</summary>
    public static YesNoWords Of(string culture)
        => culture is { Length: >= 2 } && Languages.TryGetValue(culture[..2].ToLowerInvariant(), out var words) ? words : null;

    /// <summary>The meaning and length of the longest phrase that begins at a word.</summary>
    public (Meaning Meaning, int Length) At(List<Token> tokens, int index)
    {
        var (meaning, length) = (Meaning.None, 0);
        if (!_phrases.TryGetValue(tokens[index].Normalized, out var phrases))
            return (meaning, length);
        foreach (var phrase in phrases)
        {
            if (phrase.Words.Length > length && Fits(phrase.Words, tokens, index))
                (meaning, length) = (phrase.Meaning, phrase.Words.Length);
        }

        return (meaning, length);
    }

    private static bool Fits(string[] words, List<Token> tokens, int index)
    {
        if (index + words.Length > tokens.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[index + i].Normalized != words[i])
                return false;
        }

        return true;
    }

    private void Add(string[] phrases, Meaning meaning)
    {
        foreach (var phrase in phrases)
        {
            var words = Tokenizer.DefaultTokenizerImpl(phrase).ConvertAll(static token => token.Normalized).ToArray();
            if (!_phrases.TryGetValue(words[0], out var same))
                _phrases[words[0]] = same = [];
            same.Add((words, meaning));
        }
    }
}
