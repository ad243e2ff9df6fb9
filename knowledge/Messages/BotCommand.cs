namespace KratomBot.Knowledge.Messages;

/// <summary>What a whole message can ask of the bot, apart from its content.</summary>
public enum BotCommand
{
    /// <summary>The help lines, anywhere.</summary>
    NeedHelp,

    /// <summary>Ends the reminder after a crisis.</summary>
    SafeNow,

    /// <summary>What the bot can do.</summary>
    Help,

    /// <summary>A hello.</summary>
    Greeting,

    /// <summary>Thanks, or a goodbye.</summary>
    Thanks,

    /// <summary>The menu's way into the FAQ.</summary>
    AskQuestion,

    /// <summary>Starts the self-check.</summary>
    StartCheck,

    /// <summary>Ends what is active.</summary>
    Stop,

    /// <summary>Begins the self-check again from its first question.</summary>
    StartOver,

    /// <summary>Goes on with a paused self-check.</summary>
    Resume,

    /// <summary>How to talk where nobody reads along.</summary>
    PrivateChat,

    /// <summary>Leaves a question open.</summary>
    Skip,

    /// <summary>Leaves a question open: not sure.</summary>
    NotSure,

    /// <summary>Leaves a question open: rather not say.</summary>
    RatherNotSay,

    /// <summary>Why a question is asked.</summary>
    Why,

    /// <summary>An example of an answer.</summary>
    Example,

    /// <summary>To the question before.</summary>
    Back,

    /// <summary>The last question once more.</summary>
    Repeat,

    /// <summary>A moment, please.</summary>
    Wait,

    /// <summary>The answers so far.</summary>
    Summary,

    /// <summary>The result once more.</summary>
    Result,

    /// <summary>The page for the doctor.</summary>
    DoctorPage,

    /// <summary>What is stored about the person.</summary>
    WhatDoYouKnow,

    /// <summary>A copy of it.</summary>
    Export,

    /// <summary>Deletes it.</summary>
    ForgetMe,

    /// <summary>Keeps results for comparison.</summary>
    KeepHistory,

    /// <summary>Keeps no results, and deletes those kept.</summary>
    NoHistory,

    /// <summary>Asks for reminders to check again.</summary>
    RemindMe,

    /// <summary>A reminder every week.</summary>
    RemindWeekly,

    /// <summary>A reminder every two weeks.</summary>
    RemindFortnightly,

    /// <summary>A reminder every four weeks.</summary>
    RemindFourWeekly,

    /// <summary>Ends reminders.</summary>
    StopReminders,

    /// <summary>Lets the language service read along.</summary>
    ReadAlong,

    /// <summary>Does not let it, or no more.</summary>
    NoReadAlong,

    /// <summary>The longer answer.</summary>
    TellMore,

    /// <summary>The source of the answer.</summary>
    WhereSaid,

    /// <summary>The answer helped.</summary>
    Helpful,

    /// <summary>The answer did not help.</summary>
    NotHelpful,

    /// <summary>None of the topics offered.</summary>
    NoneOfThese,

    /// <summary>A plain yes.</summary>
    Yes,

    /// <summary>A plain no.</summary>
    No,

    /// <summary>Whether one talks to a machine.</summary>
    AreYouHuman,

    /// <summary>What happens to the data.</summary>
    Privacy,
}
