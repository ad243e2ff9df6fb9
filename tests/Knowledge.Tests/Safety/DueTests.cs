using KratomBot.Knowledge.Safety.Matching;

namespace KratomBot.Knowledge.Tests.Safety;

public sealed class DueTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Next_AnyBound_TakesEveryNumberOnceInOrder(int bound)
    {
        int[] wanted = [.. ((int[])[0, 1, 62, 63, 64, 127, 128, 199]).Where(number => number < bound)];
        var due = new Due(bound);
        due.Add([.. wanted.Reverse()]);
        due.Add(wanted);

        List<int> taken = [];
        for (var next = due.Next(0); next < bound && taken.Count <= wanted.Length; next = due.Next(next + 1))
            taken.Add(next);

        Assert.Equal(wanted, taken);
        Assert.InRange(due.Next(bound), bound, int.MaxValue);
    }

    [Fact]
    public void Next_NumberAddedWhileTaking_IsTakenIfItIsStillAhead()
    {
        var due = new Due(100);
        due.Add([3]);

        Assert.Equal(3, due.Next(0));
        due.Add([70, 2]);

        Assert.Equal(70, due.Next(4));
    }
}
