using KratomBot.TeamsPackage;

try
{
    var settings = PackageSettings.Parse(args);
    await using var file = File.Create(settings.File);
    AppPackage.Write(file, settings);
    Console.WriteLine($"{settings.File} is ready: upload it in the Teams admin centre, or in Teams under Apps, Manage your apps.");
    return 0;
}
catch (ArgumentException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}
catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"The package cannot be written: {failed.Message} Name another place with --out FILE.");
    return 1;
}
