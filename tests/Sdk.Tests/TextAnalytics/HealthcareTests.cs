using Azure;
using Azure.AI.TextAnalytics;

namespace KratomBot.Sdk.Tests.TextAnalytics;

public sealed class HealthcareTests
{
    private static readonly string[] Texts = ["It may need 100 mg ibuprofen", "nothing medical"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Job_Succeeds_ItsTermsAndTheirRelationsAreThere(bool async)
    {
        await using var service = await Service.StartAsync();

        var operation = await BeginAsync(service, async, new AnalyzeHealthcareEntitiesOptions { DisplayName = "mine", DisableServiceLogs = true });
        Assert.Equal((false, false, TextAnalyticsOperationStatus.NotStarted), (operation.HasCompleted, operation.HasValue, operation.Status));
        await UpdateAsync(operation, async);
        Assert.Equal((false, TextAnalyticsOperationStatus.Running), (operation.HasCompleted, operation.Status));
        await UpdateAsync(operation, async);

        Assert.True(operation.HasValue);
        Assert.Equal(("mine", 2024), (operation.DisplayName, operation.CreatedOn.Year));
        var results = Assert.Single(async ? await ToListAsync(operation.GetValuesAsync(Cancel)) : [.. operation.GetValues(Cancel)]);
        Assert.Equal(["0", "1"], results.Select(result => result.Id));
        Assert.Empty(results[1].Entities);
        var medicine = results[0].Entities.Last();
        Assert.Equal((HealthcareEntityCategory.MedicationName, "ibuprofen", 19), (medicine.Category, medicine.NormalizedText, medicine.Offset));
        Assert.Equal(("UMLS", "C0000001"), medicine.DataSources.Select(source => (source.Name, source.EntityId)).Single());
        Assert.Equal((EntityCertainty.NegativePossible, EntityConditionality.Hypothetical, EntityAssociation.Subject), (medicine.Assertion.Certainty, medicine.Assertion.Conditionality, medicine.Assertion.Association));
        var relation = Assert.Single(results[0].EntityRelations);
        Assert.Equal(HealthcareEntityRelationType.DosageOfMedication, relation.RelationType);
        Assert.Equal(["100 mg/Dosage", "ibuprofen/Medication"], relation.Roles.Select(role => $"{role.Entity.Text}/{role.Name}"));
    }

    [Fact]
    public async Task Job_Request_IsAsDocumented()
    {
        await using var service = await Service.StartAsync();

        await service.Client.AnalyzeHealthcareEntitiesAsync(
            WaitUntil.Started, [new TextDocumentInput("a", "a text")], new AnalyzeHealthcareEntitiesOptions { DisplayName = "mine", DisableServiceLogs = true }, Cancel);

        var request = Assert.Single(service.Server.Seen);
        Assert.Equal(("POST", "/language/analyze-text/jobs", "?api-version=2023-04-01"), (request.Method, request.Path, request.Query));
        Assert.Equal(
            """{"displayName":"mine","analysisInput":{"documents":[{"id":"a","text":"a text","language":"en"}]},"tasks":[{"kind":"Healthcare","parameters":{"loggingOptOut":true,"stringIndexType":"Utf16CodeUnit"}}]}""",
            request.Body!.ToJsonString());
    }

    [Fact]
    public async Task Job_WaitedFor_EndsWithItsValue()
    {
        await using var service = await Service.StartAsync();
        var operation = await BeginAsync(service, async: true);

        var pages = await operation.WaitForCompletionAsync(TimeSpan.Zero, Cancel);

        Assert.Equal(2, Assert.Single(await ToListAsync(pages.Value)).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Job_Cancelled_HasNoValueAndSaysSo(bool async)
    {
        await using var service = await Service.StartAsync();
        service.Server.Jobs.AreHeld = true;
        var operation = await BeginAsync(service, async);
        await UpdateAsync(operation, async);

        if (async) await operation.CancelAsync(Cancel);
        else operation.Cancel(Cancel);
        await UpdateAsync(operation, async);

        Assert.Equal(("POST", "/language/analyze-text/jobs/job-0:cancel"), (service.Server.Seen[^2].Method, service.Server.Seen[^2].Path));
        Assert.Equal((true, false, TextAnalyticsOperationStatus.Cancelled), (operation.HasCompleted, operation.HasValue, operation.Status));
        Assert.Contains("cancel", Assert.Throws<RequestFailedException>(() => operation.GetValues(Cancel)).Message, StringComparison.OrdinalIgnoreCase);
        await Assert.ThrowsAsync<RequestFailedException>(async () => await operation.WaitForCompletionAsync(Cancel));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Job_Failed_ThrowsItsError(bool async)
    {
        await using var service = await Service.StartAsync();
        service.Server.Jobs.Fail = true;
        var operation = await BeginAsync(service, async);
        await UpdateAsync(operation, async);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => UpdateAsync(operation, async));

        Assert.Equal("InternalServerError", failure.ErrorCode);
        Assert.True(operation.HasCompleted);
        Assert.False(operation.HasValue);
    }

    [Fact]
    public async Task Job_NotEnded_HasNoValueYet()
    {
        await using var service = await Service.StartAsync();
        var operation = await BeginAsync(service, async: true);

        Assert.Throws<InvalidOperationException>(() => operation.GetValues(Cancel));
    }

    [Fact]
    public async Task Job_FoundAgainByItsId_GoesOn()
    {
        await using var service = await Service.StartAsync();
        var begun = await BeginAsync(service, async: true);

        var found = new AnalyzeHealthcareEntitiesOperation(begun.Id, service.Client);
        await UpdateAsync(found, async: true);
        await UpdateAsync(found, async: true);

        Assert.Equal(["0", "1"], Assert.Single(found.GetValues(Cancel)).Select(result => result.Id));
        Assert.Throws<ArgumentException>(() => new AnalyzeHealthcareEntitiesOperation("job-0", service.Client));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Job_ResultsOnTwoPages_AreAllRead(bool async)
    {
        await using var service = await Service.StartAsync();
        service.Server.Jobs.NextLink = new Uri(service.Server.Endpoint, "/language/analyze-text/jobs/JOB?skip=1&top=1&api-version=2023-04-01");
        var operation = await EndedAsync(service);

        Assert.Equal(2, async ? (await ToListAsync(operation.GetValuesAsync(Cancel))).Count : operation.GetValues(Cancel).Count());
    }

    [Fact]
    public async Task Job_NextPageOnAnotherServer_DoesNotGetTheKey()
    {
        SdkMode.RequireBundled("The package asks wherever the link leads.");
        await using var service = await Service.StartAsync();
        await using var other = await Service.StartAsync();
        service.Server.Jobs.NextLink = new Uri(other.Server.Endpoint, "/language/analyze-text/jobs/JOB?skip=1&api-version=2023-04-01");
        var operation = await EndedAsync(service);

        Assert.Throws<InvalidOperationException>(() => operation.GetValues(Cancel).ToList());
        Assert.Empty(other.Server.Seen);
    }

    [Fact]
    public async Task Job_TooManyDocuments_IsNotTaken()
    {
        await using var service = await Service.StartAsync();

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Client.AnalyzeHealthcareEntitiesAsync(WaitUntil.Started, Enumerable.Repeat("text", 26), cancellationToken: Cancel));

        Assert.Equal("InvalidDocumentBatch", failure.ErrorCode);
    }

    private static Task<AnalyzeHealthcareEntitiesOperation> BeginAsync(Service service, bool async, AnalyzeHealthcareEntitiesOptions? options = null) => Service.AskAsync(async,
        () => service.Client.AnalyzeHealthcareEntitiesAsync(WaitUntil.Started, Texts, options: options, cancellationToken: Cancel),
        () => service.Client.AnalyzeHealthcareEntities(WaitUntil.Started, Texts, options: options, cancellationToken: Cancel));

    private static async Task<AnalyzeHealthcareEntitiesOperation> EndedAsync(Service service)
    {
        var operation = await BeginAsync(service, async: true);
        await operation.WaitForCompletionAsync(TimeSpan.Zero, Cancel);
        return operation;
    }

    private static async Task<List<AnalyzeHealthcareEntitiesResultCollection>> ToListAsync(AsyncPageable<AnalyzeHealthcareEntitiesResultCollection> pages)
    {
        var all = new List<AnalyzeHealthcareEntitiesResultCollection>();
        await foreach (var page in pages) all.Add(page);
        return all;
    }

    private static async Task UpdateAsync(AnalyzeHealthcareEntitiesOperation operation, bool async)
    {
        if (async) await operation.UpdateStatusAsync(Cancel);
        else operation.UpdateStatus(Cancel);
    }
}
