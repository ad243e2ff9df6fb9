namespace Azure.AI.TextAnalytics;

/// <content>The categories of the service; see its page "Supported Text Analytics for health entity categories".</content>
public readonly partial struct HealthcareEntityCategory
{
    public static HealthcareEntityCategory AdministrativeEvent { get; } = new("AdministrativeEvent");
    public static HealthcareEntityCategory Age { get; } = new("Age");
    public static HealthcareEntityCategory Allergen { get; } = new("Allergen");
    public static HealthcareEntityCategory BodyStructure { get; } = new("BodyStructure");
    public static HealthcareEntityCategory CareEnvironment { get; } = new("CareEnvironment");
    public static HealthcareEntityCategory ConditionQualifier { get; } = new("ConditionQualifier");
    public static HealthcareEntityCategory ConditionScale { get; } = new("ConditionScale");
    public static HealthcareEntityCategory Course { get; } = new("Course");
    public static HealthcareEntityCategory Date { get; } = new("Date");
    public static HealthcareEntityCategory Diagnosis { get; } = new("Diagnosis");
    public static HealthcareEntityCategory Direction { get; } = new("Direction");
    public static HealthcareEntityCategory Dosage { get; } = new("Dosage");
    public static HealthcareEntityCategory Employment { get; } = new("Employment");
    public static HealthcareEntityCategory Ethnicity { get; } = new("Ethnicity");
    public static HealthcareEntityCategory ExaminationName { get; } = new("ExaminationName");
    public static HealthcareEntityCategory Expression { get; } = new("Expression");
    public static HealthcareEntityCategory FamilyRelation { get; } = new("FamilyRelation");
    public static HealthcareEntityCategory Frequency { get; } = new("Frequency");
    public static HealthcareEntityCategory Gender { get; } = new("Gender");
    public static HealthcareEntityCategory GeneOrProtein { get; } = new("GeneOrProtein");
    public static HealthcareEntityCategory HealthcareProfession { get; } = new("HealthcareProfession");
    public static HealthcareEntityCategory LivingStatus { get; } = new("LivingStatus");
    public static HealthcareEntityCategory MeasurementUnit { get; } = new("MeasurementUnit");
    public static HealthcareEntityCategory MeasurementValue { get; } = new("MeasurementValue");
    public static HealthcareEntityCategory MedicationClass { get; } = new("MedicationClass");
    public static HealthcareEntityCategory MedicationForm { get; } = new("MedicationForm");
    public static HealthcareEntityCategory MedicationName { get; } = new("MedicationName");
    public static HealthcareEntityCategory MedicationRoute { get; } = new("MedicationRoute");
    public static HealthcareEntityCategory MutationType { get; } = new("MutationType");
    public static HealthcareEntityCategory RelationalOperator { get; } = new("RelationalOperator");
    public static HealthcareEntityCategory SubstanceUse { get; } = new("SubstanceUse");
    public static HealthcareEntityCategory SubstanceUseAmount { get; } = new("SubstanceUseAmount");
    public static HealthcareEntityCategory SymptomOrSign { get; } = new("SymptomOrSign");
    public static HealthcareEntityCategory Time { get; } = new("Time");
    public static HealthcareEntityCategory TreatmentName { get; } = new("TreatmentName");
    public static HealthcareEntityCategory Variant { get; } = new("Variant");
}
