using k8s;
using k8s.Models;
using KratomBot.Testing;

namespace KratomBot.Deploy.Tests;

/// <summary>The manifests are read as strictly as the API server would: no unknown key, no wrong type.</summary>
public sealed class KubernetesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "deploy", "kubernetes");

    private static readonly Dictionary<string, Type> Kinds = new()
    {
        ["namespace.yaml"] = typeof(V1Namespace),
        ["service-account.yaml"] = typeof(V1ServiceAccount),
        ["settings.yaml"] = typeof(V1ConfigMap),
        ["deployment.yaml"] = typeof(V1Deployment),
        ["service.yaml"] = typeof(V1Service),
        ["disruption-budget.yaml"] = typeof(V1PodDisruptionBudget),
        ["network-policy.yaml"] = typeof(V1NetworkPolicy),
    };

    public static TheoryData<string> Manifests => [.. Kinds.Keys];

    private static V1Deployment Deployment => KubernetesYaml.Deserialize<V1Deployment>(Text("deployment.yaml"), strict: true);

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Manifest_ReadStrictly_IsOfItsKind(string file)
    {
        var manifest = (IKubernetesObject<V1ObjectMeta>)KubernetesYaml.LoadAllFromString(Text(file), strict: true).Single();

        Assert.IsType(Kinds[file], manifest);
        Assert.Equal("kratombot", manifest.Metadata.Name);
    }

    [Fact]
    public void Manifest_UnknownKey_IsRefused() =>
        Assert.ThrowsAny<Exception>(() => KubernetesYaml.LoadAllFromString(Text("service.yaml").Replace("targetPort", "targetPrt", StringComparison.Ordinal), strict: true));

    [Fact]
    public void Kustomization_NamesEveryManifest()
    {
        var listed = File.ReadLines(Path.Combine(Folder, "kustomization.yaml"))
            .Where(line => line.StartsWith("  - ", StringComparison.Ordinal))
            .Select(line => line[4..]);

        Assert.Equal(Kinds.Keys.Order(), listed.Order());
    }

    [Fact]
    public void Deployment_Container_CannotBecomeRootOrWriteItsImage()
    {
        var pod = Deployment.Spec.Template.Spec;
        var container = Assert.Single(pod.Containers);

        Assert.True(pod.SecurityContext.RunAsNonRoot);
        Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
        Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
        Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
        Assert.NotEmpty(container.Resources.Limits);
    }

    [Fact]
    public void Deployment_Probes_AskWhatTheBotServes()
    {
        var container = Deployment.Spec.Template.Spec.Containers.Single();

        Assert.Equal("/health/ready", container.ReadinessProbe.HttpGet.Path);
        Assert.Equal("/health/live", container.LivenessProbe.HttpGet.Path);
        Assert.Equal("/health/live", container.StartupProbe.HttpGet.Path);
    }

    [Fact]
    public void Deployment_Update_KeepsANodeServing()
    {
        var spec = Deployment.Spec;

        Assert.True(spec.Replicas >= 2);
        Assert.Equal("0", spec.Strategy.RollingUpdate.MaxUnavailable.Value);
        Assert.True(spec.Template.Spec.TerminationGracePeriodSeconds > 20, "A turn may take 20 seconds.");
    }

    [Fact]
    public void Selectors_FindTheDeploymentsPods()
    {
        var labels = Deployment.Spec.Template.Metadata.Labels;
        var service = KubernetesYaml.Deserialize<V1Service>(Text("service.yaml"), strict: true);
        var budget = KubernetesYaml.Deserialize<V1PodDisruptionBudget>(Text("disruption-budget.yaml"), strict: true);
        var policy = KubernetesYaml.Deserialize<V1NetworkPolicy>(Text("network-policy.yaml"), strict: true);

        Assert.All(service.Spec.Selector, pair => Assert.Equal(pair.Value, labels[pair.Key]));
        Assert.All(budget.Spec.Selector.MatchLabels, pair => Assert.Equal(pair.Value, labels[pair.Key]));
        Assert.All(policy.Spec.PodSelector.MatchLabels, pair => Assert.Equal(pair.Value, labels[pair.Key]));
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
