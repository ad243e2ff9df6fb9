using System.Reflection;
using System.Runtime.CompilerServices;
using Azure.AI.TextAnalytics;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Surface;

/// <summary>Code that compiles against the stand-ins compiles against the packages: nothing is offered that they lack, and what is left out is known.</summary>
public sealed class SurfaceTests
{
    private static readonly string[] Lists = ["schema.txt", "connector.txt", "builder.txt", "dialogs.txt", "testing.txt", "text-analytics.txt"];

    private static readonly Assembly[] Assemblies =
        [.. new[] { typeof(Activity), typeof(Channels), typeof(TurnContext), typeof(Dialog), typeof(DialogTestClient), typeof(TextAnalyticsClient) }.Select(type => type.Assembly).Distinct()];

    private static readonly HashSet<string> Listed = [.. Lists.SelectMany(SurfaceReader.Read)];
    private static readonly HashSet<string> LeftOut = SurfaceReader.Read("LeftOut.txt");
    private static readonly HashSet<string> Offered = SurfaceReader.Of(Assemblies);

    [Fact]
    public void StandIn_OffersNothingThatThePackagesLack()
    {
        SdkMode.RequireBundled("The packages offer more than the lists name.");
        AssertNone(Offered.Except(Listed));
    }

    [Fact]
    public void EveryListedMember_IsOfferedOrLeftOutForAReason() =>
        AssertNone(Listed.Except(Offered).Except(SdkMode.IsBundled ? LeftOut : []));

    [Fact]
    public void LeftOut_NamesOnlyWhatIsListedAndMissing()
    {
        SdkMode.RequireBundled("The packages leave nothing out.");
        AssertNone(LeftOut.Except(Listed).Concat(LeftOut.Intersect(Offered)));
    }

    [Fact]
    public void StandIn_Internals_AreOpenToTheStandInsOnly()
    {
        SdkMode.RequireBundled("The packages open theirs to each other.");
        var friends = Assemblies.SelectMany(assembly => assembly.GetCustomAttributes<InternalsVisibleToAttribute>()).Select(friend => friend.AssemblyName);

        AssertNone(friends.Except(Assemblies.Select(assembly => assembly.GetName().Name!)));
    }

    private static void AssertNone(IEnumerable<string> lines)
    {
        List<string> sorted = [.. lines.Order(StringComparer.Ordinal)];
        Assert.True(sorted.Count == 0, string.Join('\n', sorted));
    }
}
