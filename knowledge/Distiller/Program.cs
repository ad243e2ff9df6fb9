using KratomBot.Knowledge.Distiller;

if (args is not [var model, var vocabulary, var output])
{
    Console.Error.WriteLine("usage: word-vector-distiller MODEL.onnx VOCAB.txt OUTPUT");
    return 2;
}

var pieces = File.ReadAllLines(vocabulary);
var meanings = PieceMeanings.Read(model, pieces.Length);
int[] kept = [.. Enumerable.Range(0, pieces.Length).Where(piece => VectorFile.IsKept(pieces[piece])).OrderBy(piece => pieces[piece], StringComparer.Ordinal)];
var reduced = PrincipalAxes.Project([.. kept.Select(piece => meanings[piece])], VectorFile.Dimensions);
// The vocabulary is ordered by frequency: a rare word says more about a text than a common one.
for (var i = 0; i < kept.Length; i++)
    for (var d = 0; d < VectorFile.Dimensions; d++) reduced[i][d] *= Math.Log(1 + kept[i]);
VectorFile.Write(output, [.. kept.Select(piece => pieces[piece])], reduced);
Console.WriteLine($"wrote {kept.Length} pieces of {VectorFile.Dimensions} dimensions, {new FileInfo(output).Length:N0} bytes");
return 0;
