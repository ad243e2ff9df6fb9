using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>Tells whether an amount is taken by somebody.</summary>
internal sealed class Intake(Message message)
{
    /// <summary>Whether the amount is kratom that somebody takes, took or would take; an amount in passing ("a cup") only where something says so.</summary>
    public bool IsIntake(int at, Node amount) => IsAmountOfKratom(at, amount) && !IsLoose(at, amount);

    /// <summary>Whether nothing says that the amount is one of something else, or is not taken.</summary>
    public bool IsAmountOfKratom(int at, Node amount) =>
        !amount.Has(Traits.Strength)
        && !(amount.Max == 1 && (message[at - 1].Is(Part.Negation) || message.Left(at, Topic.LastDose, 3) <= 3))
        && !IsSizeOrPrice(at, amount)
        && !IsLiquid(at, amount)
        && !IsOtherSubstance(at)
        && !IsTrade(at, amount);

    /// <summary>"500 g bag", "for $45", "per gram", "160 lbs", "200 g left".</summary>
    private bool IsSizeOrPrice(int at, Node amount)
    {
        var next = message[at + 1].IsMark('-') ? message[at + 2] : message[at + 1];
        if (next.Tells(Topic.Container) && !next.Word.Tells(Topic.Take) || next.Says("weight")) return true;
        // "591 mg/kg".
        if (message[at + 1].IsMark('/') && message[at + 2].Is(Part.Unit)) return true;
        if (!amount.Has(Traits.PerDay) && (message.Right(at, Topic.Price, 5) <= 5 || IsPrice(at)) || message.Right(at, Topic.Price) < int.MaxValue && message.Left(at, Topic.Take, 3) > 3) return true;
        if (amount.Max == 1 && (message[at - 1].Is(Part.Per) || message[at - 1].IsMark('/')) && !message[at - 1].Is(Part.Article)) return true;
        if (amount.Unit == AmountUnit.Kilogram && !amount.Has(Traits.PerDay)) return true;
        if (next.Is(Part.EachTime) && amount.Unit is AmountUnit.Milligram or AmountUnit.Gram && message.Left(at, Part.Unit, 4) <= 4 && message.Left(at, Topic.Take | Topic.Do, 3) > 3) return true;
        if (message.Right(at, Topic.Strength, 3) <= 3 || message.Left(at, Topic.Strength, 3) <= 3 && amount.Unit is AmountUnit.Milligram or AmountUnit.Gram) return !amount.Has(Traits.PerDay) && amount.Unit is AmountUnit.Milligram or AmountUnit.Gram;
        // "contains 60 capsules": what is in a pack.
        if (message[at - 1].Says("contains", "contain", "containing")) return true;
        // "How many grams are in a teaspoon?"
        if (next.Says("left", "off") || amount.Has(Traits.Articled) && message[at - 1].Is(Part.In)) return true;
        // "lasts me": what a supply lasts on.
        return amount.Max >= 50 && amount.Unit is AmountUnit.Gram or AmountUnit.Ounce && message.Right(at, Topic.Last, 4) <= 4;
    }

    private bool IsPrice(int at)
    {
        // "22 dollars for 30 caps", "$35 for 250 g".
        if (message[at - 1].Is(Part.For) && (message.Left(at - 1, Topic.Price, 2) <= 2 || message[at - 2].Kind == NodeKind.Opaque && message[at - 3] is { Kind: NodeKind.Mark, Mark: '$' or '€' or '£' })) return true;
        for (var i = at + 1; i < at + 6; i++)
        {
            var node = message[i];
            if (node.Kind is NodeKind.Stop or NodeKind.None or NodeKind.Amount) return false;
            if (node.Kind == NodeKind.Mark && node.Mark is '$' or '€' or '£') return true;
            if (node.Kind == NodeKind.Opaque && message.Text.Span[node.End - 1] is '$' or '€' or '£') return true;
        }
        return false;
    }

    /// <summary>"8 oz of orange juice", "in 12oz of water", "a cup of coffee".</summary>
    private bool IsLiquid(int at, Node amount)
    {
        if (amount.Unit is not (AmountUnit.Ounce or AmountUnit.Millilitre or AmountUnit.Cup or AmountUnit.Shot or AmountUnit.Teaspoon or AmountUnit.Tablespoon or AmountUnit.Scoop or AmountUnit.Unknown)) return false;
        var isSolid = amount.Unit is AmountUnit.Teaspoon or AmountUnit.Tablespoon or AmountUnit.Scoop or AmountUnit.Unknown;
        if (amount.Unit == AmountUnit.Cup && message[at - 1].Is(Part.In)) return true;
        // "a mug with two teabags".
        if (amount.Unit == AmountUnit.Cup && message[at + 1].Says("with") && message[at + 2].Kind == NodeKind.Amount) return true;
        // "grapefruit juice, 250 ml".
        if (!isSolid && (message[at - 1].IsMark(',') ? message[at - 2] : message[at - 1]) is var name && name.Tells(Topic.Liquid) && !name.Tells(Topic.Kratom | Topic.Take)) return true;
        // "1 tsp in water" is kratom; "1 tsp of sugar" is not.
        for (var i = at + 1; i < at + 5; i++)
        {
            var node = message[i];
            if (node.Kind != NodeKind.Word || node.Is(Part.In | Part.Clause | Part.At | Part.To | Part.On) || node.Word.Text is "with" or "w") break;
            if (node.Word.Tells(Topic.Kratom)) return false;
            if (node.Word.Tells(Topic.Liquid | Topic.Food)) return true;
        }
        if (isSolid) return false;
        var before = message[at - 1].Is(Part.About) ? message[at - 2] : message[at - 1];
        if (amount.Unit is AmountUnit.Ounce or AmountUnit.Millilitre or AmountUnit.Cup && (before.Is(Part.In) || before.Says("with", "w"))) return true;
        return message[at + 1].Says("glass", "water", "bottle", "tumbler", "mug", "shaker");
    }

    /// <summary>"300 mg gabapentin", "lexapro 20 mg", "20 mg of lexapro".</summary>
    public bool IsOtherSubstance(int at)
    {
        const Topic Others = Topic.Substance | Topic.Food;
        // "8 g of kratom for 2 mg of bupe": its own name counts before any other's.
        var named = message[at + 1].Is(Part.Of) ? message[at + 2] : message[at + 1];
        if (named.Tells(Others) && !named.Tells(Topic.Kratom)) return true;
        // Leaf is not weighed in milligrams.
        if (message[at].Unit == AmountUnit.Milligram && message.InSentence(at, Topic.Substance) && !message.InSentence(at, Topic.Kratom)) return true;
        var right = message.Right(at, Others, 4);
        for (var i = at + 1; i < at + 4; i++)
        {
            if (message[i].Is(Part.Clause | Part.At | Part.In | Part.On | Part.To) || message[i].Kind is NodeKind.Mark or NodeKind.Amount || message[i].Says("with", "w", "plus", "instead")) { if (right > i - at) right = int.MaxValue; break; }
        }
        var ours = Math.Min(message.Right(at, Topic.Kratom, 4), message.Left(at, Topic.Kratom, 4));
        if (right <= 4 && right < ours) return true;
        // "always with food 4 g".
        var left = message.Left(at, message[at - 2].Says("with", "without", "no", "on") ? Topic.Substance : Others, 5);
        return left <= 5 && left < message.Left(at, Topic.Kratom | Topic.Take, 8) && !message[at - 1].Is(Part.And | Part.Plus)
            && !IsOfKratom(at) && message[at - 1].Kind is not NodeKind.Mark && !HasOwnAmount(at, Others);
    }

    /// <summary>"2 g of white", and no other amount before the name.</summary>
    private bool IsOfKratom(int at)
    {
        for (var i = at + 1; i <= at + 3 && message[i].Kind == NodeKind.Word && !message[i].Is(Part.And); i++)
        {
            // "melatonin 5 mg plus kratom 2 g": the name belongs to the amount behind it.
            if (message[i].Tells(Topic.Kratom)) return message[i + 1].Kind != NodeKind.Amount;
        }
        return false;
    }

    /// <summary>"a 10 mg edible on top of 7 caps": the other substance has an amount already.</summary>
    private bool HasOwnAmount(int at, Topic others)
    {
        for (var i = at - 1; i > at - 6; i--)
        {
            if (message[i].Tells(others)) return message[i - 1].Kind is NodeKind.Amount or NodeKind.Number || message[i - 1].Is(Part.Of) && message[i - 2].Kind == NodeKind.Amount;
        }
        return false;
    }

    /// <summary>Bought, priced, stocked or shipped, and not taken.</summary>
    private bool IsTrade(int at, Node amount)
    {
        var take = Math.Min(message.Left(at, Topic.Take | Topic.Do | Topic.Current), message.Right(at, Topic.Take | Topic.Do, 5));
        var trade = Math.Min(message.Left(at, Topic.Buy), message.Right(at, Topic.Buy | Topic.Container, 5));
        if (amount.Has(Traits.PerDay) || message[at + 1].Kind == NodeKind.Times) take = Math.Min(take, 2);
        if (trade < take && amount.Unit is not (AmountUnit.Teaspoon or AmountUnit.Tablespoon or AmountUnit.Scoop) || message[at - 1].Is(Part.Of) && message.Left(at, Topic.Container, 3) <= 3) return true;
        if (message.Left(at, Topic.Container, 4) <= 4 && message.Left(at, Topic.Take, 6) > 6) return true;
        // Ounces are bought more often than taken.
        return amount.Unit == AmountUnit.Ounce && take == int.MaxValue && !message[at + 1].Is(Part.Per | Part.Rate) && !message.Doses.Exists(d => d.Amount.Unit == AmountUnit.Ounce);
    }

    /// <summary>How often is said right behind it: "a shot every couple of days".</summary>
    private bool IsRepeated(int at)
    {
        for (var i = at + 1; i < at + 5; i++)
        {
            if (message[i].Used) return true;
        }
        return false;
    }

    /// <summary>"a shot", "a tab", "a cup": of kratom only where that is said.</summary>
    private bool IsLoose(int at, Node amount)
    {
        if (amount.Unit is not (AmountUnit.Shot or AmountUnit.Tablet or AmountUnit.Cup or AmountUnit.Capsule or AmountUnit.Scoop or AmountUnit.Unknown)) return false;
        if (amount.Unit == AmountUnit.Capsule && !amount.Has(Traits.Articled)) return false;
        var isSaid = message.InSentence(at, Topic.Kratom) || message.Left(at, Topic.Take | Topic.Do | Topic.Kratom, 8) <= 8 || message.Right(at, Topic.Kratom | Topic.Take | Topic.Last, 6) <= 6;
        isSaid |= message.Frequencies.Count > 0 || message.Left(at, Topic.Start, 3) <= 3;
        isSaid |= message.Doses is [.., var last] && last.Amount.Unit == amount.Unit && message.IsSameSentence(last.Span.Start, at);
        return !isSaid && !IsRepeated(at) && (amount.Has(Traits.Articled) || amount.Unit is AmountUnit.Cup) && message.Count > 4;
    }
}
