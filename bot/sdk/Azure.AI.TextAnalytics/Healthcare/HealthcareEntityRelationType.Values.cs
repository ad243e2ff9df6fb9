namespace Azure.AI.TextAnalytics;

/// <content>The relations of the service; see its page "Relation extraction".</content>
public readonly partial struct HealthcareEntityRelationType
{
    public static HealthcareEntityRelationType Abbreviation { get; } = new("Abbreviation");
    public static HealthcareEntityRelationType BodySiteOfCondition { get; } = new("BodySiteOfCondition");
    public static HealthcareEntityRelationType BodySiteOfTreatment { get; } = new("BodySiteOfTreatment");
    public static HealthcareEntityRelationType CourseOfCondition { get; } = new("CourseOfCondition");
    public static HealthcareEntityRelationType CourseOfExamination { get; } = new("CourseOfExamination");
    public static HealthcareEntityRelationType CourseOfMedication { get; } = new("CourseOfMedication");
    public static HealthcareEntityRelationType CourseOfTreatment { get; } = new("CourseOfTreatment");
    public static HealthcareEntityRelationType DirectionOfBodyStructure { get; } = new("DirectionOfBodyStructure");
    public static HealthcareEntityRelationType DirectionOfCondition { get; } = new("DirectionOfCondition");
    public static HealthcareEntityRelationType DirectionOfExamination { get; } = new("DirectionOfExamination");
    public static HealthcareEntityRelationType DirectionOfTreatment { get; } = new("DirectionOfTreatment");
    public static HealthcareEntityRelationType DosageOfMedication { get; } = new("DosageOfMedication");
    public static HealthcareEntityRelationType ExaminationFindsCondition { get; } = new("ExaminationFindsCondition");
    public static HealthcareEntityRelationType ExpressionOfGene { get; } = new("ExpressionOfGene");
    public static HealthcareEntityRelationType ExpressionOfVariant { get; } = new("ExpressionOfVariant");
    public static HealthcareEntityRelationType FormOfMedication { get; } = new("FormOfMedication");
    public static HealthcareEntityRelationType FrequencyOfCondition { get; } = new("FrequencyOfCondition");
    public static HealthcareEntityRelationType FrequencyOfMedication { get; } = new("FrequencyOfMedication");
    public static HealthcareEntityRelationType FrequencyOfTreatment { get; } = new("FrequencyOfTreatment");
    public static HealthcareEntityRelationType MutationTypeOfGene { get; } = new("MutationTypeOfGene");
    public static HealthcareEntityRelationType MutationTypeOfVariant { get; } = new("MutationTypeOfVariant");
    public static HealthcareEntityRelationType QualifierOfCondition { get; } = new("QualifierOfCondition");
    public static HealthcareEntityRelationType RelationOfExamination { get; } = new("RelationOfExamination");
    public static HealthcareEntityRelationType RouteOfMedication { get; } = new("RouteOfMedication");
    public static HealthcareEntityRelationType ScaleOfCondition { get; } = new("ScaleOfCondition");
    public static HealthcareEntityRelationType TimeOfCondition { get; } = new("TimeOfCondition");
    public static HealthcareEntityRelationType TimeOfEvent { get; } = new("TimeOfEvent");
    public static HealthcareEntityRelationType TimeOfExamination { get; } = new("TimeOfExamination");
    public static HealthcareEntityRelationType TimeOfMedication { get; } = new("TimeOfMedication");
    public static HealthcareEntityRelationType TimeOfTreatment { get; } = new("TimeOfTreatment");
    public static HealthcareEntityRelationType UnitOfCondition { get; } = new("UnitOfCondition");
    public static HealthcareEntityRelationType UnitOfExamination { get; } = new("UnitOfExamination");
    public static HealthcareEntityRelationType ValueOfCondition { get; } = new("ValueOfCondition");
    public static HealthcareEntityRelationType ValueOfExamination { get; } = new("ValueOfExamination");
    public static HealthcareEntityRelationType VariantOfGene { get; } = new("VariantOfGene");
}
