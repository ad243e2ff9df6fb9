namespace KratomBot.Knowledge.Safety;

/// <summary>The kinds of a verdict, with their exact names on the wire. Each has its own reply.</summary>
public static class SafetyKinds
{
    public const string None = "none";

    /// <summary>Level none: an insult to the bot; answered calmly.</summary>
    public const string Insult = "insult";

    // emergency
    public const string Overdose = "overdose";
    public const string Breathing = "breathing";
    public const string Seizure = "seizure";
    public const string ChestPain = "chest-pain";
    public const string Allergy = "allergy";
    public const string Attempt = "attempt";
    public const string ChildSymptoms = "child-symptoms";
    public const string Violence = "violence";
    public const string DepressantMix = "depressant-mix";
    public const string Confusion = "confusion";
    public const string Bleeding = "bleeding";

    /// <summary>The step <c>right-now</c> of the self-check was answered with yes.</summary>
    public const string RightNow = "right-now";

    // crisis
    public const string Suicide = "suicide";
    public const string SuicideOther = "suicide-other";
    public const string SelfHarm = "self-harm";
    public const string Abuse = "abuse";
    public const string HarmOthers = "harm-others";
    public const string Voices = "voices";

    // urgent
    public const string Liver = "liver";
    public const string SeizurePast = "seizure-past";
    public const string Vomiting = "vomiting";
    public const string Fainting = "fainting";
    public const string DepressantTaken = "depressant-taken";
    public const string PregnantUse = "pregnant-use";
    public const string ChildWell = "child-well";
    public const string Pet = "pet";
    public const string Withdrawal = "withdrawal";
    public const string Psychosis = "psychosis";
    public const string TookTooMuch = "took-too-much";

    /// <summary>Danger is likely, its kind or nearness is not clear: the reply asks, and names the lines for both cases.</summary>
    public const string CheckIn = "check-in";

    // caution

    /// <summary>Words of danger in what seems to be harmless talk: the lines are named beside the answer.</summary>
    public const string InDoubt = "in-doubt";
    public const string MixDepressant = "mix-depressant";
    public const string MixSerotonin = "mix-serotonin";
    public const string MixMedicine = "mix-medicine";
    public const string StopPrescription = "stop-prescription";
    public const string Driving = "driving";
    public const string Pregnancy = "pregnancy";
    public const string Minor = "minor";
    public const string EatingDisorder = "eating-disorder";
    public const string PastSelfHarm = "past-self-harm";
    public const string LowMood = "low-mood";
    public const string PersonalData = "personal-data";
    public const string HealthCondition = "health-condition";

    // refuse
    public const string Dose = "dose";
    public const string Stronger = "stronger";
    public const string Taper = "taper";
    public const string Diagnosis = "diagnosis";
    public const string Remedy = "remedy";
    public const string Sourcing = "sourcing";
    public const string DrugTest = "drug-test";
    public const string CovertGiving = "covert-giving";
    public const string GivingMinor = "giving-minor";
    public const string Rules = "rules";
    public const string Verdict = "verdict";
}
