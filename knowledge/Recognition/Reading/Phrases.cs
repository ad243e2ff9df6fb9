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
    }

    private static int Match(List<Node> nodes, int at, Word[] rest)
    {
        foreach (var word in rest)
        {
            if (at < nodes.Count && nodes[at].IsMark('-')) at++;
            if (at >= nodes.Count || !ReferenceEquals(nodes[at].Word, word)) return -1;
            at++;
        }
        return at;
    }
}
