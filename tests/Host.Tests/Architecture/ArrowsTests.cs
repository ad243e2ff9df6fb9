using System.Reflection;
using KratomBot.Dialogs;
using KratomBot.Engine;
using KratomBot.Knowledge.Content;
using NetArchTest.Rules;

namespace KratomBot.Host.Tests.Architecture;

/// <summary>Which room may know which: host → dialogs, engine, knowledge; dialogs → knowledge; host, dialogs, engine → the bot SDK; nothing else.</summary>
public sealed class ArrowsTests
{
    private static readonly Assembly Engine = typeof(ConversationEngine).Assembly;
    private static readonly Assembly Dialogs = typeof(DialogOptions).Assembly;
    private static readonly Assembly Knowledge = typeof(ContentBundle).Assembly;

    public static TheoryData<string, string> Forbidden => new()
    {
        { nameof(Engine), "KratomBot.Host" },
        { nameof(Engine), "KratomBot.Dialogs" },
        { nameof(Engine), "KratomBot.Knowledge" },
        { nameof(Engine), "Microsoft.AspNetCore" },
        { nameof(Engine), "Microsoft.Bot.Builder.Dialogs" },
        { nameof(Dialogs), "KratomBot.Host" },
        { nameof(Dialogs), "KratomBot.Engine" },
        { nameof(Dialogs), "Microsoft.AspNetCore" },
        { nameof(Dialogs), "Microsoft.Data.Sqlite" },
        { nameof(Knowledge), "KratomBot.Host" },
        { nameof(Knowledge), "KratomBot.Engine" },
        { nameof(Knowledge), "KratomBot.Dialogs" },
        { nameof(Knowledge), "Microsoft.Bot" },
        { nameof(Knowledge), "Microsoft.AspNetCore" },
        { nameof(Knowledge), "Azure" },
        { nameof(Knowledge), "Newtonsoft.Json" },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void Room_ForbiddenNeighbour_IsUnknownToIt(string room, string neighbour)
    {
        var result = Types.InAssembly(Of(room)).ShouldNot().HaveDependencyOn(neighbour).GetResult();

        Assert.True(result.IsSuccessful, $"{room} knows {neighbour} in: {string.Join(", ", result.FailingTypeNames ?? [])}");
    }

    /// <summary>A rule that sees nothing would forbid nothing.</summary>
    [Theory]
    [InlineData(nameof(Engine), "Microsoft.Bot.Builder")]
    [InlineData(nameof(Dialogs), "KratomBot.Knowledge")]
    [InlineData(nameof(Dialogs), "Microsoft.Bot.Builder.Dialogs")]
    public void Room_AllowedNeighbour_IsSeen(string room, string neighbour) =>
        Assert.NotEmpty(Types.InAssembly(Of(room)).That().HaveDependencyOn(neighbour).GetTypes());

    [Theory]
    [InlineData(nameof(Engine))]
    [InlineData(nameof(Dialogs))]
    [InlineData(nameof(Knowledge))]
    public void Room_Types_StandInItsNamespace(string room)
    {
        var elsewhere = Of(room).GetTypes().Where(type => type is { IsNested: false, IsPublic: true } && !type.Namespace!.StartsWith($"KratomBot.{room}", StringComparison.Ordinal));

        Assert.Empty(elsewhere);
    }

    private static Assembly Of(string room) => room switch
    {
        nameof(Engine) => Engine,
        nameof(Dialogs) => Dialogs,
        _ => Knowledge,
    };
}
