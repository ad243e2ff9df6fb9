using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Sdk.Tests.Builder.Schema;

public sealed class MentionTests
{
    [Fact]
    public void GetMentions_FromJson_NamesTheMembers()
    {
        var message = JObject.Parse(
            """{"type":"message","entities":[{"type":"mention","mentioned":{"id":"bot1","name":"Bot"},"text":"<at>Bot</at>"},{"type":"other"}]}""").ToObject<Activity>()!;

        var mention = Assert.Single(message.GetMentions());

        Assert.Equal(("bot1", "<at>Bot</at>"), (mention.Mentioned.Id, mention.Text));
    }

    [Fact]
    public void GetMentions_NoEntities_IsEmpty() => Assert.Empty(new Activity(ActivityTypes.Message).GetMentions());

    [Fact]
    public void RemoveRecipientMention_BotMentioned_LeavesTheRest()
    {
        var message = Some.Message("<at>Bot</at> what is a break?");
        message.Entities = [new Mention(new ChannelAccount("bot1", "Bot"), "<at>Bot</at>")];

        Assert.True(((IMessageActivity)message).MentionsRecipient());
        Assert.Equal("what is a break?", ((IMessageActivity)message).RemoveRecipientMention());
        Assert.Equal("what is a break?", message.Text);
    }

    [Fact]
    public void RemoveMentionText_SomebodyElse_StaysInTheText()
    {
        var message = Some.Message("<at>Ann</at> hello");
        message.Entities = [new Mention(new ChannelAccount("ann", "Ann"), "<at>Ann</at>")];

        Assert.Equal("<at>Ann</at> hello", ((IMessageActivity)message).RemoveRecipientMention());
    }

    [Fact]
    public void SetAs_Mention_CanBeReadBack()
    {
        var entity = new Entity();

        entity.SetAs(new Mention(new ChannelAccount("ann", "Ann"), "@Ann", "mention"));

        Assert.Equal("mention", entity.Type);
        Assert.Equal("ann", entity.GetAs<Mention>().Mentioned.Id);
    }

    [Fact]
    public void Equals_SameMembers_IsTrue()
    {
        static Entity Place(string name) => new("Place") { Properties = JObject.FromObject(new { name }) };

        Assert.True(Place("here").Equals(Place("here")));
        Assert.False(Place("here").Equals(Place("there")));
    }
}
