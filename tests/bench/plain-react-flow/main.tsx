import { type Edge, type Node, ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { createRoot } from 'react-dom/client'

/**
 * The peer: React Flow as it comes, with default nodes in the grid of the
 * journey that it is measured beside. `?nodes=300&columns=10`.
 */
const query = new URLSearchParams(window.location.search)
const count = Number(query.get('nodes'))
const columns = Number(query.get('columns'))

const nodes: Node[] = Array.from({ length: count }, (_, index) => ({
  id: `${index}`,
  position: {
    x: 300 + (index % columns) * 232,
    y: 120 + Math.floor(index / columns) * 112,
  },
  data: { label: `Touchpoint ${index}` },
}))
const edges: Edge[] = Array.from({ length: count - 1 }, (_, index) => ({
  id: `e${index}`,
  source: `${index}`,
  target: `${index + 1}`,
}))

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <ReactFlow
      defaultNodes={nodes}
      defaultEdges={edges}
      panOnScroll
      minZoom={0.05}
      proOptions={{ hideAttribution: false }}
    />,
  )
}
