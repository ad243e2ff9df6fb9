using KratomBot.Knowledge.Content;

if (args is not [var source, var output])
{
    Console.Error.WriteLine("usage: content-compiler SOURCE-FOLDER OUTPUT-FOLDER");
    return 2;
}

try
{
    ContentCompiler.Compile(source, output);
    return 0;
}
catch (ContentException mistake)
{
    // The form that MSBuild and editors turn into an error with a place to jump to.
    Console.Error.WriteLine($"{mistake.File}({mistake.Line}): error CONTENT: {mistake.Problem}");
    return 1;
}
