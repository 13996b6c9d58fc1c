import { useChord } from '../../commands/keymap-store'
import { FrontChoice } from './front-choice'
import { chooseLibrary, createLibrary, openSample, useLibrary } from '../../library/library-store'
import { RecentLibraries } from './recent-libraries'
import './welcome.css'

/** What one sees before there is a library. */
export function Welcome() {
  const isBusy = useLibrary((library) => library.isBusy)
  return (
    <main className="front" aria-labelledby="welcome">
      <Masthead />
      <div className="front-choices">
        <FrontChoice
          icon="book"
          label="Explore the sample library"
          hint="A dozen articles with highlights, notes and names to try things out"
          isDisabled={isBusy}
          onChoose={() => void openSample()}
        />
        <FrontChoice
          icon="plus"
          label="New library…"
          hint="Choose a folder to keep your articles in"
          isDisabled={isBusy}
          onChoose={() => void createLibrary()}
        />
        <FrontChoice
          icon="folder"
          label="Open a library…"
          hint="A folder that Dateline created earlier"
          chord={useChord('library.choose')}
          isDisabled={isBusy}
          onChoose={() => void chooseLibrary()}
        />
      </div>
      <RecentLibraries />
    </main>
  )
}

function Masthead() {
  return (
    <header>
      <h1 id="welcome" className="front-name">
        Dateline
      </h1>
      <p className="front-words">
        Read news offline, highlight and annotate what matters, and export it as evidence: the exact words,
        their source, and when they were published. Everything stays in a folder on this computer.
      </p>
    </header>
  )
}
