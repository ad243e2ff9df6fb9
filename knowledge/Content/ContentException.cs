namespace KratomBot.Knowledge.Content;

/// <summary>A content file that is missing or wrong. The message names the file, the line and the problem.</summary>
public sealed class ContentException : Exception
{
    /// <summary>A mistake at a place in a file.</summary>
    /// <param name="file">The file, relative to the content folder where it is known.</param>
    /// <param name="line">The line, counted from 1; 0 when the whole file is meant.</param>
    /// <param name="problem">What is wrong, and what to do about it.</param>
    /// <param name="inner">The cause, if another exception told of it.</param>
    public ContentException(string file, int line, string problem, Exception? inner = null)
        : base(line > 0 ? $"{file}({line}): {problem}" : $"{file}: {problem}", inner)
    {
        File = file;
        Line = line;
        Problem = problem;
    }

    /// <summary>The file that is meant.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1; 0 when the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }
}
