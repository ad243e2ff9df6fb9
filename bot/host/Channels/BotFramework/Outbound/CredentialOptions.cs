using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Channels.BotFramework.Outbound;

/// <summary>How the bot shows who it is.</summary>
public enum CredentialKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By the secret of its registration.</summary>
    Secret,

    /// <summary>By the certificate of its registration.</summary>
    Certificate,

    /// <summary>By a token of the cluster in which it runs.</summary>
    WorkloadIdentity,

    /// <summary>By the identity of the machine on which it runs.</summary>
    ManagedIdentity,
}

/// <summary>Settings by which the bot shows who it is. One of the first three is enough; a managed identity needs none.</summary>
/// <param name="CertificatePath">A file with the certificate of the registration and its key.</param>
/// <param name="Secret">The secret of the registration.</param>
/// <param name="FederatedTokenFile">A file with the token of a workload identity, which the cluster renews.</param>
/// <param name="Authority">Where tokens are issued, in place of the cloud's address.</param>
/// <param name="Scope">What the tokens are good for, in place of the cloud's.</param>
public sealed record CredentialOptions(string? CertificatePath, string? Secret, string? FederatedTokenFile, Uri? Authority, string? Scope)
{
    /// <summary>The variable in which Kubernetes names the token of a workload identity.</summary>
    public const string ClusterTokenFile = "AZURE_FEDERATED_TOKEN_FILE";

    private static readonly Setting<string?> CertificateSetting = Setting.Text("BotFramework:CertificatePath", "(not set)",
        "A file with the certificate of the bot's registration and its key: PEM, or PFX without a password.");

    private static readonly Setting<string?> SecretSetting = Setting.Secret("BotFramework:Secret",
        "The secret of the bot's registration, where it has no certificate and no identity of its own.", minimumLength: 8);

    private static readonly Setting<string?> TokenFileSetting = Setting.Text("BotFramework:FederatedTokenFile", "what " + ClusterTokenFile + " names",
        "A file with the token of a workload identity, for a bot that runs in Kubernetes.");

    private static readonly Setting<Uri?> AuthoritySetting = Setting.WebAddress("BotFramework:Authority", "(the cloud's own)",
        "Where the bot gets its tokens, where neither cloud fits.");

    private static readonly Setting<string?> ScopeSetting = Setting.Text("BotFramework:Scope", "(the cloud's own)",
        "What the bot's tokens are good for, where neither cloud fits.");

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [CertificateSetting, SecretSetting, TokenFileSetting, AuthoritySetting, ScopeSetting];

    /// <summary>Reads the settings.</summary>
    public static CredentialOptions From(IConfiguration configuration) => new(
        CertificateSetting.Read(configuration), SecretSetting.Read(configuration), TokenFileSetting.Read(configuration) ?? configuration[ClusterTokenFile],
        AuthoritySetting.Read(configuration), ScopeSetting.Read(configuration));

    /// <summary>What holds for a registration: what was set for the bot itself comes before what its surroundings offer.</summary>
    public CredentialKind KindFor(AppType type) => this switch
    {
        { CertificatePath: not null } => CredentialKind.Certificate,
        { Secret: not null } => CredentialKind.Secret,
        { FederatedTokenFile: not null } => CredentialKind.WorkloadIdentity,
        _ => type == AppType.UserAssignedMSI ? CredentialKind.ManagedIdentity : CredentialKind.None,
    };
}
