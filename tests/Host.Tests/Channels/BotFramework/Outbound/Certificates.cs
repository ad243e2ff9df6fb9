using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KratomBot.Host.Tests.Channels.BotFramework.Outbound;

/// <summary>Certificates of the tests.</summary>
internal static class Certificates
{
    public static X509Certificate2 SelfSigned(string name, DateTimeOffset? end = null)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var until = end ?? TimeProvider.System.GetUtcNow().AddYears(1);
        return request.CreateSelfSigned(until.AddYears(-2), until);
    }

    /// <summary>Writes certificate and key into a PEM file.</summary>
    public static void WritePem(string path, DateTimeOffset? end = null)
    {
        using var certificate = SelfSigned("bot", end);
        using var key = certificate.GetRSAPrivateKey()!;
        File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
    }
}
