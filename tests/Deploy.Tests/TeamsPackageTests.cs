using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using KratomBot.TeamsPackage;
using KratomBot.Testing;
using SkiaSharp;

namespace KratomBot.Deploy.Tests;

/// <summary>The rules of the published manifest schema 1.29, as far as our manifest uses it.</summary>
public sealed partial class TeamsPackageTests
{
    private const string Id = "3f2b1c4d-0000-4000-8000-1234567890ab";

    private static readonly PackageSettings Settings = PackageSettings.Parse(["--app-id", Id, "--host", "Bot.Example.org"]);

    private static readonly JsonElement Manifest = JsonDocument.Parse(AppPackage.Manifest(Settings)).RootElement;

    private static JsonElement Bot => Manifest.GetProperty("bots")[0];

    private static IEnumerable<JsonElement> CommandLists => Bot.GetProperty("commandLists").EnumerateArray();

    private static IEnumerable<JsonElement> Commands => CommandLists.SelectMany(list => list.GetProperty("commands").EnumerateArray());

    [Fact]
    public void Package_HoldsManifestAndIcons()
    {
        using var stream = new MemoryStream();
        AppPackage.Write(stream, Settings);
        using var zip = new ZipArchive(stream);

        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order());
        Assert.All(["color", "outline"], icon => Assert.NotNull(zip.GetEntry(Manifest.GetProperty("icons").GetProperty(icon).GetString()!)));
    }

    [Theory]
    [InlineData("", "manifestVersion,version,id,developer,name,description,icons,accentColor", "$schema,defaultInstallScope,bots,permissions,validDomains")]
    [InlineData("developer", "name,websiteUrl,privacyUrl,termsOfUseUrl", "mpnId")]
    [InlineData("name", "short", "full")]
    [InlineData("description", "short,full", "features")]
    [InlineData("icons", "outline,color", "color32x32")]
    public void Members_AreThoseOfTheSchema(string of, string required, string allowed) =>
        AssertMembers(of.Length == 0 ? Manifest : Manifest.GetProperty(of), required, allowed);

    [Fact]
    public void Members_OfTheBot_AreThoseOfTheSchema()
    {
        AssertMembers(Bot, "botId,scopes", "supportsFiles,isNotificationOnly,commandLists");
        Assert.All(CommandLists, list => AssertMembers(list, "scopes,commands", "triggers"));
        Assert.All(Commands, command => AssertMembers(command, "title", "description,type,prompt"));
    }

    [Theory]
    [InlineData("developer.name", 32)]
    [InlineData("name.short", 30)]
    [InlineData("name.full", 100)]
    [InlineData("description.short", 80)]
    [InlineData("description.full", 4000)]
    public void Texts_AreNotTooLong(string path, int most) =>
        Assert.InRange(path.Split('.').Aggregate(Manifest, (element, name) => element.GetProperty(name)).GetString()!.Length, 1, most);

    [Fact]
    public void Identity_IsTheBotsRegistration()
    {
        Assert.Equal("1.29", Manifest.GetProperty("manifestVersion").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+$", Manifest.GetProperty("version").GetString());
        Assert.Equal(Id, Manifest.GetProperty("id").GetString());
        Assert.Equal(Id, Bot.GetProperty("botId").GetString());
        Assert.Matches("^#[0-9a-fA-F]{6}$", Manifest.GetProperty("accentColor").GetString());
    }

    [Fact]
    public void Addresses_AreTheServersOwnPages()
    {
        var developer = Manifest.GetProperty("developer");

        Assert.Equal("https://bot.example.org/", developer.GetProperty("websiteUrl").GetString());
        Assert.Equal("https://bot.example.org/privacy", developer.GetProperty("privacyUrl").GetString());
        Assert.Equal("https://bot.example.org/terms", developer.GetProperty("termsOfUseUrl").GetString());
        Assert.Equal(["bot.example.org"], Strings(Manifest.GetProperty("validDomains")));
        Assert.DoesNotContain('{', string.Concat(Strings(Manifest.GetProperty("validDomains"))));
    }

    [Fact]
    public void Scopes_AreThoseInWhichTheBotSpeaks()
    {
        string[] scopes = ["personal", "team", "groupChat"];

        Assert.Equal(1, Manifest.GetProperty("bots").GetArrayLength());
        Assert.Equal(scopes, Strings(Bot.GetProperty("scopes")));
        Assert.InRange(CommandLists.Count(), 1, 3);
        Assert.Equal(scopes, CommandLists.SelectMany(list => Strings(list.GetProperty("scopes"))));
        Assert.Contains(Manifest.GetProperty("defaultInstallScope").GetString(), scopes);
        Assert.All(Strings(Manifest.GetProperty("permissions")), permission => Assert.Contains(permission, (string[])["identity", "messageTeamMembers"]));
    }

    [Fact]
    public void Commands_AreFewShortAndUnderstood()
    {
        var phrases = File.ReadAllText(Path.Combine(Repository.Root, "knowledge", "Content", "Messages", "commands.yaml"));

        Assert.All(CommandLists, list => Assert.InRange(list.GetProperty("commands").GetArrayLength(), 1, 12));
        Assert.All(Commands, command => Assert.InRange(command.GetProperty("title").GetString()!.Length, 1, 128));
        Assert.All(Commands, command => Assert.Matches($@"[\[ ]{Regex.Escape(command.GetProperty("title").GetString()!)}[,\]]", phrases));
    }

    [Fact]
    public void ColourIcon_Is192PixelsWithoutTransparency()
    {
        using var icon = SKBitmap.Decode(Icons.Colour());

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(icon.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
        Assert.True(icon.Pixels.Distinct().Count() > 2, "nothing is drawn");
    }

    [Fact]
    public void OutlineIcon_Is32PixelsWhiteOnNothing()
    {
        using var icon = SKBitmap.Decode(Icons.Outline(), new SKImageInfo(32, 32, SKColorType.Rgba8888, SKAlphaType.Unpremul));

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(icon.Pixels.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.InRange(icon.Pixels.Count(pixel => pixel.Alpha > 127), 100, 500);
        Assert.Equal(0, icon.GetPixel(0, 0).Alpha);
    }

    [Theory]
    [InlineData("--host", "bot.example.org")]
    [InlineData("--app-id", Id)]
    [InlineData("--app-id", "my bot", "--host", "bot.example.org")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000", "--host", "bot.example.org")]
    [InlineData("--app-id", Id, "--host", "https://bot.example.org")]
    [InlineData("--app-id", Id, "--host", "bot.example.org:8080")]
    [InlineData("--app-id", Id, "--host", "localhost")]
    [InlineData("--app-id", Id, "--host", "127.0.0.1")]
    [InlineData("--app-id", Id, "--host", "bot.example.org", "--version", "1.0")]
    [InlineData("--app-id", Id, "--host")]
    [InlineData("--colour", "red")]
    public void Settings_ThatAreMissingOrWrong_AreRefusedWithTheNextStep(params string[] args) =>
        Assert.Contains("--", Assert.Throws<ArgumentException>(() => PackageSettings.Parse(args)).Message, StringComparison.Ordinal);

    private static void AssertMembers(JsonElement of, string required, string allowed)
    {
        var names = of.EnumerateObject().Select(member => member.Name).ToArray();
        Assert.Empty(required.Split(',').Except(names));
        Assert.Empty(names.Except(required.Split(',')).Except(allowed.Split(',')));
    }

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
