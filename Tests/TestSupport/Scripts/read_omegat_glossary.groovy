// Prints what OmegaT reads from the glossaries of a project, as source TAB target:
// groovy -cp OmegaT.jar read_omegat_glossary.groovy PROJECT
import org.omegat.core.Core
import org.omegat.core.data.RealProject
import org.omegat.gui.glossary.GlossaryReaderTBX
import org.omegat.gui.glossary.GlossaryReaderTSV
import org.omegat.util.ProjectFileStorage

def project = new File(args[0])
Core.initializeConsole([:])
Core.setProject(new RealProject(ProjectFileStorage.loadProjectProperties(project)))
new File(project, "glossary").listFiles().sort().each { file ->
  def reader = file.name.endsWith(".tbx") ? GlossaryReaderTBX : GlossaryReaderTSV
  def output = new PrintStream(System.out, true, "UTF-8")
  reader.read(file, false).each { output.println("${file.name}\t${it.srcText}\t${it.locText}") }
}
System.exit(0)
