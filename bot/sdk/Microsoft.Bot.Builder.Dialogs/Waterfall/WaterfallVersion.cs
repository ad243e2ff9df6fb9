using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Computes from the names of a waterfall's steps whether a stored position in it still means the same step.</summary>
internal static class WaterfallVersion
{
    public static string Of(string id, List<WaterfallStep> steps)
    {
        var names = string.Join('\n', steps.Select(static step => step.Method.Name));
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(names)).AsSpan(0, 4);
        return $"{id}:{steps.Count}:{Convert.ToHexStringLower(digest)}";
    }
}
