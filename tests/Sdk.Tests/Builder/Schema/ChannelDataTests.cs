using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace KratomBot.Sdk.Tests.Builder.Schema;

public sealed class ChannelDataTests
{
    [Fact]
    public void GetChannelData_Json_IsReadAsTheType()
    {
        var activity = new Activity { ChannelData = JObject.Parse("""{"tenant":{"id":"t1"},"team":{"id":"a","name":"b"}}""") };

        var data = activity.GetChannelData<TeamsChannelData>();

        Assert.Equal(("t1", "a", "b"), (data.Tenant.Id, data.Team.Id, data.Team.Name));
    }

    [Fact]
    public void GetChannelData_SameType_IsTheSameObject()
    {
        var data = new TeamsChannelData();

        Assert.Same(data, new Activity { ChannelData = data }.GetChannelData<TeamsChannelData>());
    }

    [Fact]
    public void TryGetChannelData_None_IsFalse() => Assert.False(new Activity().TryGetChannelData<TeamsChannelData>(out _));

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("[1]")]
    [InlineData("""{"team":"text"}""")]
    public void TryGetChannelData_OtherShape_IsFalse(string json) =>
        Assert.False(new Activity { ChannelData = JToken.Parse(json) }.TryGetChannelData<TeamsChannelData>(out _));
}
