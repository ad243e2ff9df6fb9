using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Builder.Messages;

public sealed class MessageFactoryTests
{
    [Fact]
    public void Text_Plain_IsAMessageThatAcceptsInput()
    {
        var message = MessageFactory.Text("hi");

        Assert.Equal((ActivityTypes.Message, "hi", InputHints.AcceptingInput), (message.Type, message.Text, message.InputHint));
        Assert.Null(message.Speak);
    }

    [Fact]
    public void SuggestedActions_Texts_SayTheirTitles()
    {
        var actions = MessageFactory.SuggestedActions(["Yes", "No"], "Well?", null, null, null).SuggestedActions.Actions;

        Assert.Equal([("Yes", "Yes"), ("No", "No")], actions.Select(action => (action.Title, (string)action.Value)));
        Assert.All(actions, action => Assert.Equal(ActionTypes.ImBack, action.Type));
    }

    [Fact]
    public void Carousel_Attachments_AreBesideEachOther()
    {
        var message = MessageFactory.Carousel([new HeroCard("a").ToAttachment(), new ThumbnailCard("b").ToAttachment()]);

        Assert.Equal(AttachmentLayoutTypes.Carousel, message.AttachmentLayout);
        Assert.Equal([HeroCard.ContentType, ThumbnailCard.ContentType], message.Attachments.Select(attachment => attachment.ContentType));
    }

    [Fact]
    public void Attachment_None_Throws() => Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));

    [Fact]
    public void ContentUrl_Picture_IsAnAttachment()
    {
        var attachment = MessageFactory.ContentUrl("https://x/y.png", "image/png", "y").Attachments.Single();

        Assert.Equal(("https://x/y.png", "image/png", "y"), (attachment.ContentUrl, attachment.ContentType, attachment.Name));
    }
}
