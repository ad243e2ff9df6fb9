using Microsoft.Extensions.Options;

namespace KratomBot.Host.Operations.Web;

/// <summary>
/// Keeps addresses out of the logs: the framework writes whole request lines below the level Warning, and with them
/// stream tickets and download tickets. No setting can lower that level again.
/// </summary>
public sealed class QuietLogs : IPostConfigureOptions<LoggerFilterOptions>
{
    private static readonly string[] NamesRequests = ["Microsoft.AspNetCore", "Microsoft.Extensions.Http", "System.Net.Http"];

    /// <inheritdoc/>
    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        var asked = options.Rules.ToList();
        foreach (var category in NamesRequests)
        {
            foreach (var rule in asked.Where(rule => rule.CategoryName?.StartsWith(category, StringComparison.OrdinalIgnoreCase) == true))
                options.Rules.Remove(rule);

            // A rule for one provider beats one for all, so each provider that is named gets its own.
            foreach (var provider in asked.Select(rule => rule.ProviderName).Append(null).Distinct())
                options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.Warning, null));
        }
    }
}
