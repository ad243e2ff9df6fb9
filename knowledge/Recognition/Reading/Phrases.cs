using KratomBot.Knowledge.Recognition.Lexicon;

namespace KratomBot.Knowledge.Recognition.Reading;

/// <summary>Joins the words of fixed phrases ("at least", "used to", "tea bags") into one piece.</summary>
internal static class Phrases
{
    /// <summary>The pieces with each phrase as one word; a hyphen within a phrase counts as a space.</summary>
    public static void Join(List<Node> nodes, WordList words)
    {
        var kept = 0;
        for (var i = 0; i < nodes.Count;)
        {
            var node = nodes[i];
            var next = i + 1;
            if (node.Kind is NodeKind.Word or NodeKind.Number)
            {
                foreach (ref readonly var phrase in words.PhrasesFrom(node.Word))
                {
                    var end = Match(nodes, i + 1, phrase.Rest);
                    if (end < 0) continue;
                    node = new Node(NodeKind.Word, node.Start, nodes[end - 1].End, phrase.Word) { Traits = node.Traits };
                    next = end;
                    break;
                }
            }
            nodes[kept++] = node;
            i = next;
        }
        nodes.RemoveRange(kept, nodes.Count - kept);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Is(Part.LastDay) && nodes[i].Word.Tells(Topic.Last) && IsAdjective(nodes, i)) nodes[i] = nodes[i] with { Traits = nodes[i].Traits | Traits.Adjective };
        }
    }

    /// <summary>"the last 3 weeks", "last winter"; not "they last 3 hours".</summary>
    private static bool IsAdjective(List<Node> nodes, int at)
    {
        var isLed = at > 0 && nodes[at - 1].Is(Part.The | Part.For | Part.In | Part.Since);
        return isLed || (at + 1 < nodes.Count && nodes[at + 1].Is(Part.TimeUnit | Part.Season | Part.Weekday | Part.Month | Part.DayTime | Part.Weekend));
    }

    private static int Match(List<Node> nodes, int at, Word[] rest)
    {
        foreach (var word in rest)
        {
            if (at < nodes.Count && (nodes[at].IsMark('-') || nodes[at].IsMark('/'))) at++;
            if (at >= nodes.Count || !ReferenceEquals(nodes[at].Word, word)) return -1;
            at++;
        }
        return at;
    }
}
