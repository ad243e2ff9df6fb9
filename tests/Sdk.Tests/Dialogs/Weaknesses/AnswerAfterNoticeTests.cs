using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Sdk.Tests.Dialogs.Weaknesses;

public sealed class AnswerAfterNoticeTests
{
    [Theory]
    [InlineData(false, new[] { "A notice.", "A number, please." })]
    [InlineData(true, new[] { "A notice.", "Not like that." })]
    public async Task Prompt_NoticeSentBeforeInTheTurn_StillAsksAgainUnlessTheValidatorAnswers(bool validatorAnswers, string[] expected)
    {
        var prompt = new NumberPrompt<int>("n", async (context, ct) =>
        {
            if (validatorAnswers)
                await context.Context.SendActivityAsync("Not like that.", cancellationToken: ct);
            return context.Recognized.Succeeded;
        });
        var talk = new Talk();
        await talk.SayAsync("hi", dc => dc.PromptAsync("n", Some.Question("How many?", "A number, please.")), prompt);
        var replies = await talk.SayAsync("banana", async dc =>
        {
            await dc.Context.SendActivityAsync("A notice.");
            return await dc.ContinueDialogAsync();
        }, prompt);
        Assert.Equal(expected, replies);
    }

    [Fact]
    public async Task Prompt_SharedBetweenConversations_StaysAsTheBotMadeIt()
    {
        var question = Some.Question("Name?");
        await new Talk().SayAsync(Some.Asking(new TextPrompt("t"), question), "hi");
        Assert.Null(question.Prompt.Conversation);
        Assert.Null(question.Prompt.Id);
    }
}
