namespace Microsoft.Bot.Schema;

/// <summary>What a button does when it is pressed.</summary>
public static class ActionTypes
{
    /// <summary>Opens an address.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Says the value as the person.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value, unseen.</summary>
    public const string PostBack = "postBack";

    /// <summary>Plays a sound.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>Plays a film.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>Shows a picture.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Fetches a file.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Signs in.</summary>
    public const string Signin = "signin";

    /// <summary>Calls a number.</summary>
    public const string Call = "call";

    /// <summary>Pays.</summary>
    public const string Payment = "payment";

    /// <summary>Sends text and value, and shows another text.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens an app.</summary>
    public const string openApp = "openApp";
}
