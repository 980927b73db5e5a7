using Tremplin.Learning.Courses;

namespace Tremplin.Learning;

/// <summary>The door of the module: what Host may ask of it.</summary>
public static class LearningModule
{
    /// <summary>Reads and checks every course of a folder and writes what to change; 0 when there is nothing.</summary>
    public static int CheckContent(string folder, TextWriter output) => ContentCommand.Check(folder, output);
}
